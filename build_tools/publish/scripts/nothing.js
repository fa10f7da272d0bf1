/** The lines `#nothing` in the place of an empty list: what to take off, and how many cases that would give. Never a dead end. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const place = document.getElementById("nothing");
  if (!place) return;

  /** How many cases a state would give, with the same words or without any. @param {State} state @param {Result} result */
  const count = (state, { hits, state: now }) => {
    const { table, facets } = casebook;
    const hasWords = state.q === now.q && state.q.trim() !== "";
    return facets.narrow(hasWords ? table.rows.filter(({ slug }) => hits.has(slug)) : table.rows, state).rows.length;
  };

  casebook.result.subscribe((result) => {
    const { state, rows } = result;
    place.hidden = rows.length > 0;
    if (rows.length) return place.replaceChildren();
    const { view, sort, cases } = state;
    const ways = casebook.narrowings(state).map(({ label, without }) => ({ label, without, n: count({ ...state, ...without }, result) }));
    const useful = ways.filter(({ n }) => n > 0).sort((a, b) => b.n - a.n);
    // Where no single one stands in the way, each by itself, and at last nothing at all.
    const nothing = { ...casebook.state.empty, view, sort, cases };
    const alone = casebook.narrowings(state).map(({ label, only }) => ({ label, without: { ...nothing, ...only }, n: count({ ...nothing, ...only }, result) }));
    const offered = [
      ...useful.map((way) => ({ ...way, name: "explorer.without" })),
      ...(useful.length ? [] : alone.filter(({ n }) => n > 0).map((way) => ({ ...way, name: "explorer.only" }))),
      ...(useful.length ? [] : [{ label: "", without: nothing, n: casebook.table.rows.length, name: "explorer.without-all" }]),
    ];
    const list = document.createElement("ul");
    for (const { label, without, n, name } of offered) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = casebook.say(name, { label, n });
      button.addEventListener("click", () => {
        casebook.state.write(without);
        document.getElementById("count")?.focus();
      });
      const item = document.createElement("li");
      item.append(button);
      list.append(item);
    }
    const lead = document.createElement("p");
    lead.textContent = casebook.say(ways.length > 1 ? "explorer.nothing" : "explorer.nothing-one");
    place.replaceChildren(lead, list);
  });
})();
