/** `casebook.excerpt`: the place of a case that answers a question best, a sentence or two, the words found marked. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  // About two lines of a card.
  const WORDS_SHOWN = 32;
  const WORDS_BEFORE = 8;

  casebook.excerpt = async (results) => {
    const [first] = results;
    if (!first) return null;
    const { content, anchors } = await first.data();
    const { parts } = /** @type {Searching} */ (casebook.searching);
    const words = String(content).split(" ");
    const found = new Set(results.flatMap((result) => result.words));
    const begins = anchors.filter(({ element }) => element === "a").sort((a, b) => a.location - b.location);

    /** The part that a word stands in, and where it ends. @param {number} at */
    const partAt = (at) => {
      const next = begins.findIndex(({ location }) => location > at);
      const here = begins[(next < 0 ? begins.length : next) - 1];
      return { name: here?.id ?? "", from: here?.location ?? 0, to: next < 0 ? words.length : (begins[next]?.location ?? 0) };
    };
    let best = { many: 0, from: 0, to: 0, name: "" };
    for (const at of [...found].sort((a, b) => a - b)) {
      const part = partAt(at);
      if (!(part.name in parts)) continue;
      const from = Math.max(part.from, at - WORDS_BEFORE);
      const to = Math.min(part.to, from + WORDS_SHOWN);
      const said = new Set();
      for (let place = from; place < to; place += 1) {
        if (found.has(place)) said.add(casebook.fold(words[place] ?? "").toLowerCase().slice(0, 5));
      }
      if (said.size > best.many) best = { many: said.size, from, to, name: part.name };
    }
    if (!best.many) return null;
    const part = partAt(best.from);
    const pieces = words.slice(best.from, best.to).map((text, at) => ({ text, found: found.has(best.from + at) }));
    const [anchor, heading] = parts[best.name] ?? ["", ""];
    return { pieces, anchor, heading, isCut: { before: best.from > part.from, after: best.to < part.to } };
  };
})();
