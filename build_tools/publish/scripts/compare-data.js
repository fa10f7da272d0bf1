/** `casebook.compareData`: what compare says of each case (`render/explore/compare.py`), loaded a few cases at a time. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  // As in render/explore/compare.py.
  const CASES_PER_FILE = 4;
  /** @type {CompareHead[]} */
  let heads = [];
  /** @type {Map<number, Omit<ComparedCase, "slug">>} */
  const known = new Map();

  /** @param {string} file */
  const load = (file) => casebook.way.load(`assets/compare/${casebook.way.language}${file}.js`);

  casebook.compareData = {
    heads(given) {
      heads = given;
    },
    take(file, cases) {
      cases.forEach((each, at) => known.set(file * CASES_PER_FILE + at, each));
    },
    async of(rows) {
      const missing = rows.filter((row) => !known.has(row.index)).map((row) => `/${Math.floor(row.index / CASES_PER_FILE)}`);
      await Promise.all([...(heads.length ? [] : [""]), ...new Set(missing)].map(load));
      const cases = rows.flatMap((row) => {
        const found = known.get(row.index);
        return found ? [{ ...found, slug: row.slug }] : [];
      });
      return { heads, cases };
    },
  };
})();
