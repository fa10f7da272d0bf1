/** `casebook.codes`: the values of an address as the table writes them, whatever their case: "nl" is NL where no other value is. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const { facets, table } = casebook;

  /** @param {FacetName} name @param {string} given */
  const meant = (name, given) => {
    const known = new Set(table.rows.flatMap((row) => table.values(row, name)));
    const alike = [...known].filter((value) => value.toLowerCase() === given.toLowerCase());
    return known.has(given) || alike.length !== 1 ? given : alike[0];
  };

  casebook.codes = (state) => {
    /** @type {Partial<State>} */
    const change = {};
    for (const name of facets.names) {
      const read = [...new Set(state[name].map((value) => meant(name, value)))];
      if (read.join() !== state[name].join()) change[name] = read;
    }
    return change;
  };
})();
