/** `casebook.fold`: names without their accents, letter by letter as `build_tools/text/fold.py` does; a test holds the two together. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  // Letters that Unicode does not take apart into a base letter and an accent.
  /** @type {Record<string, string>} */
  const whole = {
    ł: "l", Ł: "L", ø: "o", Ø: "O", đ: "d", Đ: "D", ð: "d", Ð: "D", ħ: "h", Ħ: "H", ı: "i", ŧ: "t", Ŧ: "T",
    ß: "ss", ẞ: "SS", æ: "ae", Æ: "AE", œ: "oe", Œ: "OE", þ: "th", Þ: "Th", "’": "'", "‘": "'",
  };
  const letters = new RegExp(`[${Object.keys(whole).join("")}]`, "g");

  /** @param {string} text */
  const fold = (text) =>
    text
      .replace(letters, (letter) => whole[letter] ?? letter)
      .normalize("NFD")
      .replace(/\p{Mn}/gu, "");
  /** @param {string} text */
  const slugOf = (text) =>
    fold(text)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "");

  casebook.fold = Object.assign(fold, { slugOf });
})();
