/** `casebook.facets`: which cases pass what is chosen (OR within a facet, AND across), and the count beside each value. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const names = /** @type {const} */ ([
    "theme", "topic", "country", "size", "status", "for", "cost",
    "evidence", "shows", "programme", "participation", "lang",
  ]);

  casebook.facets = {
    names,
    narrow(among, state) {
      const { values } = casebook.table;
      const chosen = names.filter((name) => state[name].length).map((name) => /** @type {const} */ ([name, new Set(state[name])]));
      const [from, to] = [Number(state.from) || 0, Number(state.to) || 9999];
      const isDated = Boolean(state.from || state.to);
      const counts = /** @type {Counts} */ (Object.fromEntries(names.map((name) => [name, new Map()])));
      /** @type {Row[]} */
      const rows = [];
      let undated = 0;
      for (const row of among) {
        const missed = chosen.filter(([name, wanted]) => !values(row, name).some((value) => wanted.has(value)));
        if (isDated && (row.started < from || row.started > to)) {
          if (!row.started && !missed.length) undated += 1;
          continue;
        }
        if (!missed.length) rows.push(row);
        // A case that fails one facet alone would be there if that facet were chosen otherwise: it counts there, nowhere else.
        const counted = missed.length === 0 ? names : missed.length === 1 ? missed.map(([name]) => name) : [];
        for (const name of counted) {
          for (const value of values(row, name)) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
        }
      }
      return { rows, counts, undated };
    },
  };
})();
