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

  casebook.result.subscribe(({ state, counts, undated: left }) => {
    for (const box of boxes) {
      const name = /** @type {FacetName} */ (box.name);
      const count = counts[name].get(box.value) ?? 0;
      box.checked = state[name].includes(box.value);
      const label = box.closest("label");
      label?.classList.toggle("facet-value--none", count === 0);
      const place = label?.querySelector(".facet-count");
      if (place) place.textContent = numbers.format(count);
      // What is ticked must be seen, wherever it is folded away.
      if (box.checked) for (let fold = box.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) {
        if (!fold.classList.contains("facets-fold")) fold.open = true;
      }
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
