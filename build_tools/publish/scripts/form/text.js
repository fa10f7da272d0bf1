/** `casebook.form.text`: a text as its reader meets it, and the marks in it: the same counting as `build_tools/text/`. */
(() => {
  "use strict";
  const { pattern } = casebook.form;
  const MARK = pattern("mark", "g"),
    LINK = pattern("link", "g"),
    STARS = pattern("stars", "g");

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
    short(text, most = casebook.given.form.facts.most.short) {
      const words = text.split(/\s+/).filter(Boolean).join(" ");
      const letters = [...words];
      return letters.length <= most
        ? words
        : `${letters
            .slice(0, most - 1)
            .join("")
            .trimEnd()}…`;
    },
    strip(text, signs) {
      let start = 0,
        end = text.length;
      while (start < end && signs.includes(text[start])) start++;
      while (end > start && signs.includes(text[end - 1])) end--;
      return text.slice(start, end);
    },
    isMarkdown: (kind) => kind.name === "prose" || kind.name === "note",
    isText: (kind) => kind !== undefined && ["line", "note", "prose"].includes(kind.name),
  };
})();
