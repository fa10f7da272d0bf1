/** `casebook.form.text`: a text as its reader meets it, and the marks in it: the same counting as `build_tools/text/`. */
(() => {
  "use strict";
  window.casebook ??= /** @type {Casebook} */ ({});
  casebook.form ??= /** @type {CasebookForm} */ ({});

  // "[3]", "[1, 4]"; not "[3](address)".
  const MARK = /\[\s*(\d{1,2}(?:\s*,\s*\d{1,2})*)\s*\](?!\()/g;
  const LINK = /\[([^[\]]*)\]\([^()\s]*\)/g;
  const STARS = /\*{1,3}(?=\S)([^*]+)(?<=\S)\*{1,3}/g;
  const SHORT = 60;

  casebook.form.text = {
    asRead(text) {
      let words = text.replace(MARK, "").replace(LINK, "$1");
      for (let nested = 0; nested < 2; nested++) words = words.replace(STARS, "$1");
      return words.split(/\s+/).filter(Boolean).join(" ").replaceAll(" .", ".").trim();
    },
    // In characters, not in the halves that a script counts of some.
    length: (text) => [...text].length,
    marks: (text) =>
      [...text.matchAll(MARK)].map((found) => ({
        whole: found[0],
        at: found.index,
        ids: found[1].split(",").map(Number),
      })),
    short(text, most = SHORT) {
      const words = text.split(/\s+/).filter(Boolean).join(" ");
      const letters = [...words];
      return letters.length <= most
        ? words
        : `${letters
            .slice(0, most - 1)
            .join("")
            .trimEnd()}…`;
    },
    isMarkdown: (kind) => kind.name === "prose" || kind.name === "note",
    isText: (kind) => kind !== undefined && ["line", "note", "prose"].includes(kind.name),
  };
})();
