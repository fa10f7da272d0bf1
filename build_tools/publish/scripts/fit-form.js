/** The form `#fit`: five questions; with an answer the list can be sorted by what fits, and each card says what does. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const form = document.getElementById("fit-form");
  const order = document.getElementById("sort");
  const status = document.getElementById("fit-status");
  if (!(form instanceof HTMLFormElement) || !(order instanceof HTMLSelectElement) || !status) return;
  const { fitAnswers: answers, say } = casebook;
  const fields = new Map(
    answers.names.flatMap((name) => {
      const field = form.elements.namedItem(name);
      return field instanceof HTMLSelectElement ? [[name, field]] : [];
    }),
  );
  const sortBy = /** @type {HTMLButtonElement | null} */ (form.querySelector("button[name=by]"));
  const clear = /** @type {HTMLButtonElement | null} */ (form.querySelector("button[name=clear]"));
  const option = new Option(sortBy?.dataset.order ?? "", "fit");
  /** @type {Map<string, Fit>} */
  let fits = new Map();
  let answered = 0;

  const options = (/** @type {FitName} */ name) => [...(fields.get(name)?.options ?? [])];
  /** @type {FitList} */
  const list = {
    label: (name, tag) => options(name).find((each) => each.value === tag)?.text ?? "",
    rank: (name, tag) => options(name).findIndex((each) => each.value === tag),
  };

  casebook.fitOf = (row) => {
    if (!answered) return null;
    const given = /** @type {FitAnswers} */ (Object.fromEntries(answers.names.map((name) => [name, fields.get(name)?.value ?? ""])));
    const fit = fits.get(row.slug) ?? casebook.fit(row, given, list);
    fits.set(row.slug, fit);
    return fit;
  };

  const follow = () => {
    const now = answers.now();
    fits = new Map();
    // An answer that the form does not have came with an address, and is none.
    for (const [name, field] of fields) field.value = list.rank(name, now[name]) > 0 ? now[name] : "";
    answered = [...fields.values()].filter((field) => field.value).length;
    status.textContent = answered ? say("fit.answered", { n: answered }) : "";
    for (const button of [sortBy, clear]) button?.toggleAttribute("hidden", !answered);
    const { orders } = casebook.sorting;
    if (!answered) {
      delete orders.fit;
      option.remove();
      return;
    }
    orders.fit = (a, b) => {
      const [mine, other] = [casebook.fitOf(a), casebook.fitOf(b)];
      return (mine && other && casebook.fitOrder(mine, other)) || (orders.evidence?.(a, b) ?? 0);
    };
    order.append(option);
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLSelectElement) answers.set({ [target.name]: target.value });
  });
  sortBy?.addEventListener("click", () => {
    casebook.state.write({ sort: "fit" });
    casebook.live.say(say("fit.sorted"));
  });
  clear?.addEventListener("click", () => {
    answers.clear();
    casebook.live.say(say("fit.cleared"));
    fields.get("size")?.focus();
    if (casebook.state.now().sort === "fit") casebook.state.write({ sort: "" });
  });
  answers.subscribe(() => {
    follow();
    if (casebook.result.now()) casebook.result.refresh();
  });
  follow();
})();
