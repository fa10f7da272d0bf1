/** The line `#chosen` above the list: everything that narrows it, each a button that takes it off, and one for all. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const line = document.getElementById("chosen");
  if (!line) return;

  /** What a value is called: as its label in the form; as it stands in the address where it is none of ours. */
  casebook.labelOf = (facet, value) => {
    const box = document.querySelector(`#facets input[name="${facet}"][value="${CSS.escape(value)}"]`);
    return box?.closest("label")?.querySelector(".facet-label")?.textContent?.trim() || value;
  };

  /** Everything that narrows the list now: its words, the change that takes it off, the change to it alone. @param {State} state */
  casebook.narrowings = (state) => {
    /** @type {Narrowing[]} */
    const found = [];
    if (state.q.trim()) found.push({ label: casebook.say("explorer.words", { words: state.q.trim() }), without: { q: "" }, only: { q: state.q } });
    for (const name of casebook.facets.names) {
      for (const value of state[name]) {
        const rest = state[name].filter((each) => each !== value);
        found.push({ label: casebook.labelOf(name, value), without: { [name]: rest }, only: { [name]: [value] } });
      }
    }
    if (state.from) found.push({ label: casebook.say("explorer.from", { year: state.from }), without: { from: "" }, only: { from: state.from } });
    if (state.to) found.push({ label: casebook.say("explorer.to", { year: state.to }), without: { to: "" }, only: { to: state.to } });
    return found;
  };

  /** @param {string} label @param {string} name @param {Partial<State>} change */
  const button = (label, name, change) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    if (name) made.setAttribute("aria-label", name);
    made.addEventListener("click", () => {
      // Where the click gives no focus by itself, the reader is here all the same.
      made.focus();
      casebook.state.write(change);
    });
    return made;
  };

  casebook.result.subscribe(({ state }) => {
    const at = [...line.children].findIndex((each) => each === document.activeElement);
    const found = casebook.narrowings(state);
    line.hidden = found.length === 0;
    const title = document.createElement("span");
    title.className = "label";
    title.textContent = casebook.say("explorer.chosen");
    const { view, sort, cases } = state;
    line.replaceChildren(
      title,
      ...found.map(({ label, without }) => button(label, casebook.say("explorer.remove", { label }), without)),
      ...(found.length > 1 ? [button(casebook.say("explorer.clear"), "", { ...casebook.state.empty, view, sort, cases })] : []),
    );
    // The button that had the focus is gone, at once or when the search has answered; its neighbour, or the count, takes it.
    const next = at < 0 ? null : line.hidden ? document.getElementById("count") : line.children[Math.min(at, line.children.length - 1)];
    if (next instanceof HTMLElement) next.focus();
  });
})();
