/** Takes the place of the search of whole texts where their index cannot be had, from a folder or without a network: titles and the
 * like are looked through instead, word by word, and the reader is told so. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const { way } = casebook;
  const full = casebook.search;
  const isFolder = location.protocol === "file:";
  const [IN_TITLE, ELSEWHERE] = [3, 1];

  /** How much a word weighs in a line, 0 where no word of the line begins with it. @param {string} word @param {string} line */
  const weight = (word, line) => {
    const at = ` ${line.replace(/[^\p{L}\p{N}\t]+/gu, " ")}`.replace("\t", "\t ").search(new RegExp(`(?<= )${word}`, "u"));
    return at < 0 ? 0 : at <= line.indexOf("\t") ? IN_TITLE : ELSEWHERE;
  };

  /** @param {string} text @returns {Promise<Found>} */
  const plain = async (text) => {
    await way.load(`assets/plain.${way.language}.js`);
    const words = casebook.query(text, new Set());
    const lines = casebook.plain ?? [];
    const weighed = casebook.table.rows.map((row) => ({ row, weights: words.map(({ plain: word }) => weight(word, lines[row.index] ?? "")) }));
    const has = (/** @type {number[]} */ weights) => weights.filter(Boolean).length;
    // Little words of a question stand in hardly any line: what has most of the words is found.
    const most = Math.max(0, ...weighed.map(({ weights }) => has(weights)));
    const found = weighed.filter(({ weights }) => most > 0 && has(weights) === most);
    const hits = found.map(({ row, weights }) => /** @type {const} */ ([row.slug, { slug: row.slug, score: weights.reduce((sum, each) => sum + each, 0) }]));
    const missing = words.filter((_, at) => weighed.every(({ weights }) => !weights[at])).map(({ text: word }) => word);
    return { hits: new Map(hits), missing, plain: isFolder ? "folder" : "offline" };
  };

  casebook.search = async (text) => {
    const answer = isFolder ? { failed: true } : await full?.(text);
    if (answer && !answer.failed) return answer;
    return plain(text).catch(() => ({ failed: true }));
  };
})();
