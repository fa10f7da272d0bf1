/** The form `#facets`: ticks become the state, the state becomes ticks, and beside every value stands what it would give now. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const form = document.getElementById("facets");
  if (!(form instanceof HTMLFormElement)) return;
  const boxes = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("input[type=checkbox]")]);
  const years = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("input[name=from], input[name=to]")]);
  const chosen = document.getElementById("facets-chosen");
  const undated = document.getElementById("undated");
  const numbers = new Intl.NumberFormat(casebook.way.language);

  // On a phone the form lies over the list; its last line leads back to what it has found.
  const fold = form.querySelector(".facets-fold");
  const done = document.getElementById("facets-done");
  done?.addEventListener("click", () => {
    if (fold instanceof HTMLDetailsElement) fold.open = false;
    const count = document.getElementById("count");
    count?.focus({ preventScroll: true });
    count?.scrollIntoView();
  });

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", (event) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement)) return;
    if (input.type !== "checkbox") {
      casebook.state.write({ [input.name]: /^\d{4}$/.test(input.value) ? input.value : "" });
      return;
    }
    const name = /** @type {FacetName} */ (input.name);
    const others = casebook.state.now()[name].filter((value) => value !== input.value);
    casebook.state.write({ [name]: input.checked ? [...others, input.value] : others });
  });

  // The line "more topics" goes when it has been opened; the first value behind it takes its focus.
  for (const more of form.querySelectorAll(".facet-more")) {
    const line = more.querySelector("summary");
    line?.addEventListener("click", () => {
      if (more instanceof HTMLDetailsElement && !more.open) setTimeout(() => more.querySelector("input")?.focus(), 0);
    });
  }

  /** @param {HTMLInputElement} box */
  const unfold = (box) => {
    for (let part = box.closest("details"); part && part !== fold; part = part.parentElement?.closest("details") ?? null) part.open = true;
  };

  casebook.result.subscribe(({ state, rows, counts, undated: left }) => {
    if (done) done.textContent = casebook.say("explorer.show-found", { n: rows.length });
    for (const box of boxes) {
      const name = /** @type {FacetName} */ (box.name);
      const count = counts[name].get(box.value) ?? 0;
      box.checked = state[name].includes(box.value);
      const label = box.closest("label");
      label?.classList.toggle("facet-value--none", count === 0);
      const place = label?.querySelector(".facet-count");
      if (place) place.textContent = numbers.format(count);
      // What is ticked must be seen, wherever it is folded away.
      if (box.checked) unfold(box);
    }
    for (const year of years) {
      if (document.activeElement !== year) year.value = state[year.name === "from" ? "from" : "to"];
    }
    const active = casebook.facets.names.reduce((sum, name) => sum + state[name].length, 0) + Number(!!state.from) + Number(!!state.to);
    if (chosen) chosen.textContent = active ? casebook.say("explorer.filters-chosen", { n: active }) : "";
    if (undated) {
      undated.hidden = left === 0;
      undated.textContent = left ? casebook.say("explorer.undated", { n: left }) : "";
    }
  });
})();
