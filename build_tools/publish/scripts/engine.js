/**
 * `casebook.engine`: Pagefind, opened when somebody first searches and not before, and asked one word at a time. Its ids become our
 * slugs here, by `assets/search.<lang>.js`.
 */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const { language, load, toFile } = casebook.way;
  /** @type {Promise<Engine> | undefined} */
  let opening;

  /** @returns {Promise<Engine>} */
  const open = async () => {
    const [pagefind] = await Promise.all([
      import(new URL(toFile("pagefind/pagefind.js"), document.baseURI).href),
      load(`assets/search.${language}.js`),
    ]);
    await pagefind.init();
    const { ids, empty } = /** @type {Searching} */ (casebook.searching);
    const slugs = casebook.table.rows.map((row) => row.slug).sort();
    const slugOf = new Map(ids.split(" ").map((id, at) => [`${language}_${id}`, slugs[at] ?? ""]));
    /** @type {Map<string, Promise<PagefindResult[]>>} */
    const answers = new Map();

    /** One question to Pagefind, asked once. @param {string} form */
    const asked = (form) => {
      const known = answers.get(form) ?? pagefind.search(form).then((/** @type {{ results: PagefindResult[] }} */ { results }) => results);
      answers.set(form, known);
      return known;
    };

    // A name stands in the index with its accents and without.
    /** @param {QueryWord} word */
    const formsOf = (word) => [...new Set([word.text.toLowerCase(), word.plain])];

    return {
      empty: new Set(empty.split(" ")),
      prepare(word) {
        // A part of the index that cannot be had now is asked for again when it is searched.
        pagefind.preload(word.plain).catch(() => {});
      },
      async beginning(word) {
        /** @type {FoundByWord} */
        const found = new Map();
        for (const result of (await Promise.all(formsOf(word).map(asked))).flat()) {
          const slug = slugOf.get(result.id);
          if (!slug) continue;
          const before = found.get(slug) ?? { score: 0, places: [] };
          found.set(slug, { score: Math.max(result.score, before.score), places: [...before.places, result] });
        }
        return found;
      },
      async whole(word) {
        // In quotation marks a word is found as it is, in any of its inflected forms, and no longer word with it.
        const results = await Promise.all(formsOf(word).map((form) => asked(`"${form}"`)));
        return new Set(results.flat().map(({ id }) => slugOf.get(id) ?? ""));
      },
    };
  };

  casebook.engine = () => {
    opening ??= open().catch((error) => {
      // So that it can be tried again when the network is back.
      opening = undefined;
      throw error;
    });
    return opening;
  };
})();
