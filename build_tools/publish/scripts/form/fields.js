/** `casebook.form.fields`: the fields of the page, each told apart from the fields inside it. */
(() => {
  "use strict";
  const page = () => /** @type {HTMLElement} */ (document.getElementById("form"));

  /** The fields that stand directly in the page, a group or an item. @type {(within: HTMLElement) => HTMLElement[]} */
  function within(around) {
    const owner = around === page() ? null : around;
    const all = /** @type {NodeListOf<HTMLElement>} */ (around.querySelectorAll("[data-field]"));
    return [...all].filter((field) => (field.parentElement?.closest("[data-field], [data-part]") ?? null) === owner);
  }

  /** Something of a field's own, none of a field inside it. @type {(field: HTMLElement, selector: string) => any} */
  const own = (field, selector) =>
    [...field.querySelectorAll(selector)].find((found) => found.parentElement?.closest("[data-field]") === field) ?? null;

  /** What is unknown cannot be filled in at the same time. @type {(field: HTMLElement) => void} */
  function dim(field) {
    const isUnknown = Boolean(own(field, "[data-unknown]")?.checked || own(field, "[data-none]")?.checked);
    field.classList.toggle("ask--unknown", isUnknown);
    const within = field.querySelector(":scope > [data-parts], :scope > [data-items]");
    if (within) /** @type {HTMLElement} */ (within).hidden = isUnknown;
    const add = /** @type {HTMLElement | null} */ (field.querySelector(":scope > .ask-add"));
    if (add) add.hidden = isUnknown;
    const value = own(field, "[data-value]");
    if (value && !within) value.disabled = isUnknown;
  }

  /**
   * Shows a value that the list does not have, so that it can be mended.
   * @type {(select: HTMLSelectElement, value: string) => void}
   */
  function choose(select, value) {
    for (const added of select.querySelectorAll("[data-added]")) added.remove();
    if (value && ![...select.options].some((option) => option.value === value)) {
      const added = new Option(value, value);
      added.dataset.added = "";
      select.add(added);
    }
    select.value = value;
  }

  casebook.form.fields = { page, within, own, dim, choose };
})();
