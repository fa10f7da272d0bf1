/** `casebook.result`: what is found now. Takes the state, the table and the words' hits; the views and the facets follow it. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  /** @type {Set<(result: Result) => void>} */
  const subscribers = new Set();
  /** @type {Result | undefined} */
  let last;
  /** Each search gets a number; an answer that a newer question has overtaken is dropped. */
  let asked = 0;

  /** @param {State} state @param {Found} found */
  const make = (state, found) => {
    const { table, facets, sorting } = casebook;
    const among = found.hits ? table.rows.filter((row) => found.hits?.has(row.slug)) : table.rows;
    const { rows, counts, undated } = facets.narrow(among, state);
    const sorted = sorting.sort(rows, state, (row) => found.hits?.get(row.slug)?.score ?? 0);
    last = {
      state, counts, undated, rows: sorted, slugs: sorted.map((row) => row.slug),
      hits: found.hits ?? new Map(), meant: found.meant ?? new Map(), missing: found.missing ?? [], failed: found.failed ?? false,
      plain: found.plain ?? "",
    };
    for (const hear of subscribers) hear(last);
  };

  const refresh = () => {
    const state = casebook.state.now();
    const turn = ++asked;
    // A space behind the last word says that the word is whole.
    const words = state.q.trimStart();
    if (!words || !casebook.search) return make(state, {});
    const answer = casebook.search(words);
    if (!(answer instanceof Promise)) return make(state, answer);
    answer.then((found) => {
      if (turn === asked) make(casebook.state.now(), found);
    });
  };

  casebook.result = {
    now: () => last,
    refresh,
    subscribe(hear) {
      subscribers.add(hear);
      if (last) hear(last);
      return () => subscribers.delete(hear);
    },
  };
  casebook.state.subscribe(refresh);
})();
