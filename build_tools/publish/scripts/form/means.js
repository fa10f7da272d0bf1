/** `casebook.form.means`: what a chosen term means, below the choice. */
(() => {
  "use strict";

  /** @param {HTMLElement} place */
  function renew(place) {
    const field = place.closest("[data-field]"),
      select = /** @type {HTMLSelectElement | null} */ (field?.querySelector("select") ?? null);
    const term = casebook.given.form.lists[place.dataset.means ?? ""]?.find(([tag]) => tag === select?.value);
    place.textContent = term?.[2] ?? "";
  }

  casebook.form.means = {
    all() {
      for (const place of document.querySelectorAll("[data-means]")) renew(/** @type {HTMLElement} */ (place));
    },
  };
})();
