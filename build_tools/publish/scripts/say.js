/** `casebook.say`: the words of the page's language, from the block `#words` in its head. Goes out: plain text, never HTML. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  /** @type {Record<string, string>} */
  const words = JSON.parse(document.getElementById("words")?.textContent ?? "{}");
  const language = document.documentElement.lang || "en";
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);

  casebook.say = (name, values = {}) => {
    const counted = typeof values.n === "number" && `${name}.many` in words;
    const chosen = counted ? `${name}.${plural.select(Number(values.n)) === "one" ? "one" : "many"}` : name;
    const text = words[chosen];
    if (text === undefined) throw new Error(`no word ${chosen} in ${language}`);
    return text.replace(/\{(\w+)\}/g, (_, key) => {
      const value = values[key];
      return typeof value === "number" ? numbers.format(value) : String(value ?? "");
    });
  };
})();
