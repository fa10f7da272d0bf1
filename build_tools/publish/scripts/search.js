/**
 * `casebook.search`: the cases that have the words of a question, best first, and what was meant by words that no case has. Pagefind
 * answers word by word; how words count together, and which cases are found, is decided here.
 * docs/decisions/0012-words-in-the-explorer.md
 */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  // However often a word stands in a case, and be it in its title, it counts as one word: at this score it counts half.
  const HALF = 8;
  // Long questions hold words that the right case does not have: what comes near the best one is found, not only what has all.
  const LEAST_OF_BEST = 0.35;
  // A word in the place of a misspelt one counts a little less than one that was typed so, as in index/search.py.
  const MEANT_COUNTS = 0.8;
  const LEAST_LETTERS = 3;
  // Somebody who stops in the middle of a word for so long may have mistyped it.
  const REST_MILLISECONDS = 500;
  let resting = 0;
  /** @param {() => void} act */
  const atRest = (act) => {
    clearTimeout(resting);
    resting = setTimeout(act, REST_MILLISECONDS);
  };

  /** The words as they stood when the reader paused. */
  let rested = "";

  /**
   * What a word finds, once it is known whether it is a word. `isOpen`: the reader may go on with it.
   * @param {Engine} engine @param {QueryWord} word @param {boolean} isOpen
   * @returns {Promise<{ word: QueryWord, found: FoundByWord, counts: number, meant: string }>}
   */
  const look = async (engine, word, isOpen) => {
    const [found, whole] = await Promise.all([engine.beginning(word), engine.whole(word)]);
    if (whole.size) return { word, found: isOpen ? found : among(found, whole), counts: 1, meant: "" };
    const spelling = await casebook.meant();
    if (!spelling || (isOpen && spelling.begins(word.plain))) return { word, found, counts: 1, meant: "" };
    const meant = spelling.suggestion(word.text);
    if (!meant) return { word, found: new Map(), counts: 1, meant };
    const other = { text: meant, plain: casebook.fold(meant).toLowerCase() };
    const [others, wholes] = await Promise.all([engine.beginning(other), engine.whole(other)]);
    return { word, found: among(others, wholes), counts: MEANT_COUNTS, meant };
  };

  /** @param {FoundByWord} found @param {Set<string>} whole */
  const among = (found, whole) => new Map([...found].filter(([slug]) => whole.has(slug)));

  casebook.search = async (text) => {
    clearTimeout(resting);
    const engine = await casebook.engine().catch(() => undefined);
    if (!engine) return { failed: true };
    const words = casebook.query(text, engine.empty);
    // A single letter asks for nothing yet.
    if (!words.length) return {};
    const isOpen = /[\p{L}\p{N}]$/u.test(text);
    // While somebody types, the last word is taken as a beginning and nothing more is asked; a pause asks whether it is a word.
    const hasPaused = text === rested;
    const isTyped = isOpen && !hasPaused;
    const saysNothing = words.every(({ plain }) => engine.empty.has(plain));
    if (!hasPaused && (isOpen || saysNothing)) {
      atRest(() => {
        rested = text;
        casebook.result.refresh();
      });
    }
    // Two letters begin words of nearly every case, and "how can we" stands in all of them: such are looked for when a pause says
    // that this is the word, or the whole question.
    const last = words.at(-1);
    const isBegun = isTyped && last && [...last.plain].length < LEAST_LETTERS;
    if (isBegun) engine.prepare(last);
    const given = isBegun ? words.slice(0, -1) : words;
    if (!given.length || (saysNothing && !hasPaused)) return {};
    const answers = await Promise.all(
      given.map(async (word, at) => {
        const isLast = at === words.length - 1;
        if (isLast && isTyped) return { word, found: await engine.beginning(word), counts: 1, meant: "", isTyped };
        return { ...(await look(engine, word, isLast && isOpen)), isTyped: false };
      }),
    );
    /** @type {Map<string, Hit & { places: PagefindResult[] }>} */
    const all = new Map();
    for (const { found, counts } of answers) {
      for (const [slug, { score, places }] of found) {
        const hit = all.get(slug) ?? { slug, score: 0, places: [] };
        hit.score += (counts * score) / (score + HALF);
        hit.places.push(...places);
        all.set(slug, hit);
      }
    }
    const best = Math.max(0, ...[...all.values()].map(({ score }) => score));
    const near = [...all].filter(([, { score }]) => score >= LEAST_OF_BEST * best);
    const hits = near.map(([slug, hit]) => /** @type {const} */ ([slug, { ...hit, excerpt: () => casebook.excerpt(hit.places) }]));
    return {
      hits: new Map(hits),
      meant: new Map(answers.flatMap(({ word, meant }) => (meant ? [/** @type {const} */ ([word.text, meant])] : []))),
      missing: answers.filter((answer) => !answer.found.size && !answer.meant && !answer.isTyped).map(({ word }) => word.text),
    };
  };
})();
