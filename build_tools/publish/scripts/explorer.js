/** Begins the explorer: joins the search field, the order, the switch of views and the count to what is found. Runs last. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const field = /** @type {HTMLInputElement | null} */ (document.getElementById("q"));
  const order = /** @type {HTMLSelectElement | null} */ (document.getElementById("sort"));
  const count = document.getElementById("count");
  const SLOW_MILLISECONDS = 400;
  if (!field || !order || !count) return;

  field.form?.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", () => {
    // The first letter is a step for the back button, the others are the same step.
    casebook.state.write({ q: field.value }, { replace: casebook.state.now().q !== "" });
  });
  // Who goes to the field is about to search: the index is opened meanwhile. From a disk there is none.
  field.addEventListener("focus", () => void (location.protocol !== "file:" && casebook.engine().catch(() => {})), { once: true });
  order.addEventListener("change", () => casebook.state.write({ sort: order.value }));
  for (const choice of document.querySelectorAll("input[name=view]")) {
    choice.addEventListener("change", () => {
      if (choice instanceof HTMLInputElement) casebook.state.write({ view: choice.value });
    });
  }
  document.addEventListener("keydown", (event) => {
    const { target } = event;
    const isTyping = target instanceof HTMLElement && target.matches("input:not([type=checkbox], [type=radio]), select, textarea");
    if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.focus();
      field.select();
    }
    if (event.key === "Escape" && target === field && field.value) {
      event.preventDefault();
      field.value = "";
      casebook.state.write({ q: "" });
    }
  });

  // What is typed is in the state at once, so the two differ only where somebody else has changed the words.
  /** @param {State} state */
  const follow = (state) => {
    if (field.value !== state.q) field.value = state.q;
  };
  casebook.state.subscribe(follow);
  follow(casebook.state.now());

  // A slow network is told from an answer: what stands there is still that to an earlier question.
  let slow = 0;
  /** @param {State} state */
  const wait = ({ q }) => {
    clearTimeout(slow);
    if (!q.trim()) return;
    slow = setTimeout(() => {
      count.textContent = casebook.say("explorer.searching");
      casebook.live.say(count.textContent);
    }, SLOW_MILLISECONDS);
  };
  casebook.state.subscribe(wait);
  wait(casebook.state.now());

  casebook.result.subscribe((result) => {
    clearTimeout(slow);
    const { state, rows } = result;
    const [n, total] = [rows.length, casebook.table.rows.length];
    const words = n === 0 ? casebook.say("explorer.none") : n === total ? casebook.say("explorer.count", { n }) : casebook.say("explorer.count-of", { n, total });
    if (count.textContent !== words) {
      count.textContent = words;
      casebook.live.say(words);
    }
    const relevance = order.querySelector("option[value=relevance]");
    if (relevance instanceof HTMLOptionElement) relevance.disabled = !state.q.trim();
    order.value = casebook.sorting.used(state);
    casebook.showResult(result);
  });
  // Who types an address or hears it writes codes in small letters; from here on it says what was meant.
  const codes = casebook.codes(casebook.state.now());
  if (Object.keys(codes).length) casebook.state.write(codes, { replace: true });
  else casebook.result.refresh();
})();
