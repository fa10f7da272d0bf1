/** `casebook.form.renew`: what follows from every change, and the start of the form. */
(() => {
  "use strict";
  const form = casebook.form;
  // While somebody types, checks wait for a pause.
  const PAUSE_MILLISECONDS = 350;
  let waiting = 0;
  // While a finger or the mouse is down nothing may move: what is to be clicked would slip away from under it.
  let isPressed = false,
    isDue = false;

  function renew() {
    clearTimeout(waiting);
    isDue = false;
    form.cited.renew();
    const answers = form.answers.gather();
    form.draft.keep();
    const around = form.draft.around(),
      found = form.check(answers, around);
    form.place.renew();
    form.counted.all();
    form.means.all();
    form.progress.renew(answers, found);
    form.preview.renew(answers);
    form.problems.show(found, answers);
  }

  function renewWhenFree() {
    if (isPressed) isDue = true;
    else renew();
  }

  /** Whatever was clicked has been clicked once this is over. */
  function release() {
    isPressed = false;
    if (isDue) setTimeout(renew);
  }

  /** @param {Event} event */
  function changed(event) {
    const target = /** @type {HTMLElement} */ (event.target),
      field = /** @type {HTMLElement | null} */ (target.closest("[data-field]"));
    if (field) {
      form.fields.dim(field);
      form.counted.renew(field);
    }
    const item = field?.closest('[data-field="sources"] > [data-items] > [data-part]');
    const list = /** @type {HTMLElement | null} */ (item?.closest('[data-field="sources"]') ?? null);
    if (list) form.groups.count(list);
    clearTimeout(waiting);
    waiting = setTimeout(renewWhenFree, PAUSE_MILLISECONDS);
  }

  /** Somebody leaves a field: now it may be spoken of. @param {FocusEvent} event */
  function leave(event) {
    const field = /** @type {HTMLElement} */ (event.target).closest("[data-field], [data-slug]");
    // Whoever goes on to the guidance beside it has left the answer.
    const answer = field?.querySelector(":scope > .ask-answer") ?? field;
    if (!field || answer?.contains(/** @type {Node | null} */ (event.relatedTarget))) return;
    const way = wayTo(/** @type {HTMLElement} */ (field));
    form.problems.leave(way);
    for (let position = 0; position < 40; position++) form.problems.leave([...way, position]);
    renewWhenFree();
  }

  /** @type {(field: HTMLElement) => Way} */
  function wayTo(field) {
    if ("slug" in field.dataset) return ["slug"];
    const item = /** @type {HTMLElement | null} */ (field.parentElement?.closest("[data-part]") ?? null);
    const around = /** @type {HTMLElement | null} */ (field.parentElement?.closest("[data-field]") ?? null);
    if (!around) return [field.dataset.field ?? ""];
    const way = wayTo(around);
    if (item && around.contains(item)) way.push(form.groups.items(around).indexOf(item));
    return [...way, field.dataset.field ?? ""];
  }

  function clear() {
    if (!confirm(casebook.say("form.clear-really"))) return;
    form.answers.fill(empty());
    form.problems.forget();
    form.draft.clear();
    form.renew();
    form.draft.clear();
    document.querySelector("h1")?.scrollIntoView();
  }

  /** What every case begins with. @returns {Answers} */
  const empty = () => ({ language: casebook.way.language, checked_on: form.draft.around().today });

  form.renew = renew;
  const page = /** @type {HTMLFormElement} */ (document.getElementById("form"));
  for (const start of [form.groups, form.choices, form.cases, form.send]) start.start();
  if (!form.draft.start()) form.answers.fill(empty());
  form.place.start();
  for (const each of document.querySelectorAll("[data-with-script]")) /** @type {HTMLElement} */ (each).hidden = false;
  for (const each of document.querySelectorAll("[data-without-script]")) /** @type {HTMLElement} */ (each).hidden = true;
  page.hidden = false;
  page.addEventListener("input", changed);
  page.addEventListener("change", changed);
  page.addEventListener("focusout", leave);
  addEventListener("pointerdown", () => void (isPressed = true), true);
  for (const end of ["pointerup", "pointercancel", "keydown"]) addEventListener(end, release, true);
  // Enter in a field sends nothing: the ways out are at the end.
  page.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("pagehide", () => form.draft.keep());
  document.querySelector("[data-clear]")?.addEventListener("click", clear);
  document.querySelector("[data-check]")?.addEventListener("click", async () => {
    await form.cities.load().catch(() => {});
    renew();
    form.problems.summary();
  });
  form.open.start();
  renew();
})();
