/** `casebook.form.cases`: the cases of the library to choose from, asked for when somebody looks. */
(() => {
  "use strict";
  const form = casebook.form;

  /** @param {HTMLSelectElement} chooser */
  async function offer(chooser) {
    if (chooser.options.length > 1) return;
    await casebook.way.load("assets/form/cases.js");
    const cases = [...(casebook.given.cases ?? [])].sort((a, b) => a[2].localeCompare(b[2], casebook.way.language));
    for (const [slug, title, city] of cases) chooser.add(new Option(form.text.short(`${city}: ${title}`, 90), slug));
  }

  /**
   * Puts the chosen case into the field: in its place where it holds one, below the others where it holds several.
   * @param {HTMLSelectElement} chooser
   */
  function take(chooser) {
    const field = /** @type {HTMLInputElement | HTMLTextAreaElement} */ (
      document.getElementById(chooser.dataset.casesFor ?? "")
    );
    const others = field.matches("textarea")
      ? field.value.split("\n").filter((each) => each.trim() && each !== chooser.value)
      : [];
    field.value = [...others, chooser.value].join("\n");
    chooser.value = "";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  form.cases = {
    offer,
    start() {
      for (const each of document.querySelectorAll("[data-cases-for]")) {
        const chooser = /** @type {HTMLSelectElement} */ (each);
        for (const event of ["pointerdown", "focus"])
          chooser.addEventListener(event, () => void offer(chooser).catch(() => {}));
        chooser.addEventListener("change", () => chooser.value && take(chooser));
      }
    },
  };
})();
