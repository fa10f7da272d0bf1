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
    /** @type {Map<string, Promise<FoundByWord>>} */
    const answers = new Map();

    /** @param {string} form */
    const both = (form) => Promise.all([pagefind.search(`"${form}"`), pagefind.search(form)]);

    /** @param {QueryWord} word @returns {Promise<FoundByWord>} */
    const answer = async (word) => {
      // A name stands in the index with its accents and without; a word in quotation marks is found as it is, in any of its
      // inflected forms, and without them also where a longer word begins with it.
      const forms = [...new Set([word.text.toLowerCase(), word.plain])];
      /** @type {Map<string, { score: number, places: PagefindResult[] }>} */
      const found = new Map();
      /** @type {Set<string>} */
      const whole = new Set();
      for (const [exact, begun] of await Promise.all(forms.map(both))) {
        for (const { id } of exact.results) whole.add(slugOf.get(id) ?? "");
        for (const result of begun.results) {
          const slug = slugOf.get(result.id);
          if (!slug) continue;
          const before = found.get(slug) ?? { score: 0, places: [] };
          found.set(slug, { score: Math.max(result.score, before.score), places: [...before.places, result] });
        }
      }
      return { found, whole };
    };

    return {
      empty: new Set(empty.split(" ")),
      ask(word) {
        const known = answers.get(word.text) ?? answer(word);
        answers.set(word.text, known);
        return known;
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
