/** `casebook.sorting`: cases in an order. Equal ones stay in the order of places, so that the answer is always the same. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const grades = ["evaluated", "compared", "counted", "told", "none"];
  /** What was delivered says less than any finding of a change. @param {Row} row */
  const strength = (row) => grades.indexOf(row.evidence) + (row.shows === "output" ? grades.length : 0);

  /** @type {Sorting["orders"]} */
  const orders = {
    evidence: (a, b) => strength(a) - strength(b),
    checked: (a, b) => (a.checked < b.checked ? 1 : a.checked > b.checked ? -1 : 0),
    started: (a, b) => b.started - a.started,
    place: (a, b) => a.index - b.index,
  };

  casebook.sorting = {
    names: ["relevance", ...Object.keys(orders)],
    orders,
    used(state) {
      const hasWords = state.q.trim() !== "";
      if (state.sort === "relevance" ? hasWords : Object.hasOwn(orders, state.sort)) return state.sort;
      return hasWords ? "relevance" : "evidence";
    },
    sort(rows, state, score) {
      const used = casebook.sorting.used(state);
      // Words that are not looked for yet weigh nothing: the list stays as it stood.
      /** @type {(a: Row, b: Row) => number} */
      const order = orders[used] ?? ((a, b) => score(b) - score(a) || orders.evidence(a, b));
      return [...rows].sort((a, b) => order(a, b) || a.index - b.index);
    },
  };
})();
