/** `casebook.form.counted`: how long each text is, counted as it is read, beside what it may be. */
(() => {
  "use strict";
  const form = casebook.form;

  /** @param {HTMLElement} counter */
  function renew(counter) {
    const field = counter.closest("[data-field]");
    const value = /** @type {HTMLInputElement | null} */ (field?.querySelector("[data-value]") ?? null)?.value ?? "";
    const length = form.text.length(form.text.asRead(value)),
      limit = Number(counter.dataset.count);
    counter.textContent = length > limit ? casebook.say("form.over", { over: String(length - limit) }) : `${length} / ${limit}`;
    counter.classList.toggle("ask-count--over", length > limit);
  }

  form.counted = {
    renew(field) {
      const counter = /** @type {HTMLElement | null} */ (field.querySelector(":scope > .ask-answer [data-count]"));
      if (counter) renew(counter);
    },
    all() {
      for (const counter of document.querySelectorAll("[data-count]")) renew(/** @type {HTMLElement} */ (counter));
    },
  };
})();
