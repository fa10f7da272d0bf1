/** `casebook.query`: a question taken apart into the words that are looked for, as `index/analysis.py` takes them. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  // "l'emploi" and "start-up" are one word each, found by their parts.
  const word = /[\p{L}\p{N}]+(?:[-‐‑'’][\p{L}\p{N}]+)*/gu;
  const joint = /[-‐‑'’]/;

  casebook.query = (text, empty) => {
    const parts = (text.match(word) ?? []).flatMap((found) => found.split(joint));
    const all = parts
      .filter((part) => part.length > 1 || /\d/.test(part))
      .map((part) => ({ text: part, plain: casebook.fold(part).toLowerCase() }));
    const telling = all.filter(({ plain }) => !empty.has(plain));
    // "What is it?" asks for nothing but words that say nothing; then they are all there is.
    return [...new Map((telling.length ? telling : all).map((each) => [each.plain, each])).values()];
  };
})();
