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
  // Somebody who stops in the middle of a word for so long may have mistyped it.
  const REST_MILLISECONDS = 500;
  let resting = 0;
  /** @param {() => void} act */
  const atRest = (act) => {
    clearTimeout(resting);
    resting = setTimeout(act, REST_MILLISECONDS);
  };

  /**
   * What a word finds, once it is known whether it is a word.
   * @param {Engine} engine @param {QueryWord} word @param {boolean} isBeingTyped
   * @returns {Promise<{ word: QueryWord, found: FoundByWord["found"], counts: number, meant: string }>}
   */
  const look = async (engine, word, isBeingTyped) => {
    const { found, whole } = await engine.ask(word);
    if (whole.size) {
      const narrowed = [...found].filter(([slug]) => isBeingTyped || whole.has(slug));
      return { word, found: new Map(narrowed), counts: 1, meant: "" };
    }
    // Half a word has no lexicon to wait for: what begins so is shown at once, and only a pause asks whether it is a slip.
    if (isBeingTyped && !casebook.meant.ready()) {
      atRest(() => void casebook.meant.open().then(casebook.result.refresh));
      return { word, found, counts: 1, meant: "" };
    }
    const spelling = await casebook.meant.open();
    if (isBeingTyped && spelling?.begins(word.plain)) return { word, found, counts: 1, meant: "" };
    const meant = spelling?.suggestion(word.text) ?? "";
    if (!meant) return { word, found: spelling ? new Map() : found, counts: 1, meant };
    const other = await engine.ask({ text: meant, plain: casebook.fold(meant).toLowerCase() });
    const narrowed = [...other.found].filter(([slug]) => other.whole.has(slug));
    return { word, found: new Map(narrowed), counts: MEANT_COUNTS, meant };
  };

  casebook.search = async (text) => {
    clearTimeout(resting);
    const engine = await casebook.engine().catch(() => undefined);
    if (!engine) return { failed: true };
    const words = casebook.query(text, engine.empty);
    // A single letter asks for nothing yet.
    if (!words.length) return {};
    const isOpen = /[\p{L}\p{N}]$/u.test(text);
    const answers = await Promise.all(words.map((word, at) => look(engine, word, isOpen && at === words.length - 1)));
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
      missing: answers.filter(({ found, meant }) => !found.size && !meant).map(({ word }) => word.text),
    };
  };
})();
