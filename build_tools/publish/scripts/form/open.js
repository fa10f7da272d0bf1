/** `casebook.form.open`: a case of the library, or a file that somebody began, into the form. */
(() => {
  "use strict";
  const form = casebook.form;

  const said = () => /** @type {HTMLElement} */ (document.querySelector("[data-open-said]"));
  const chooser = () => /** @type {HTMLSelectElement} */ (document.querySelector("[data-open-case]"));

  /** @param {string} slug */
  async function openCase(slug) {
    await casebook.way.load(`assets/form/case/${slug}.js`);
    const given = casebook.given.case?.[slug];
    if (given) show(given, slug, slug);
  }

  /** Whether nothing of somebody's work would be lost: a draft of this case goes on, another one is asked for. @param {string} slug */
  function isFree(slug) {
    if (form.draft.around().opened === slug) return false;
    const answers = form.answers.gather();
    const title = String(answers.title ?? answers.summary ?? "");
    return !title || confirm(casebook.say("form.replace-really", { title }));
  }

  /** @param {File} file */
  async function openFile(file) {
    try {
      const slug = file.name.replace(/\.ya?ml$/i, "");
      show(await form.read(await file.text()), slug, casebook.table.row(slug) ? slug : "");
    } catch (error) {
      said().textContent = error instanceof Error ? error.message : String(error);
    }
  }

  /** @param {Problem} found */
  const nameOf = ({ way, rule, about }) => [...way, rule, about].join("/");

  /** @type {(answers: Answers, slug: string, opened: string) => void} */
  function show(answers, slug, opened) {
    form.answers.fill(answers);
    form.draft.name(slug, opened);
    const shown = new Set(form.shape(form.answers.gather()).map(nameOf));
    // What the form has no place for is named, so that nobody loses it unawares.
    const lost = form.shape(answers).filter((found) => !shown.has(nameOf(found)));
    const more = /** @type {HTMLDetailsElement} */ (document.querySelector("[data-more]"));
    more.open = [...more.querySelectorAll("[data-section] > [data-field]")].some(
      (field) => (field.getAttribute("data-field") ?? "") in answers,
    );
    form.problems.forget();
    form.renew();
    const told = lost.map((found) => form.sentence.says(found, answers).replaceAll("`", ""));
    said().textContent = [casebook.say("form.opened", { file: `${slug}.yml` }), ...told].join(" ");
    if (answers.place) void form.cities.load().catch(() => {});
  }

  form.open = {
    start() {
      const box = /** @type {HTMLDetailsElement} */ (document.querySelector("[data-open]"));
      const file = /** @type {HTMLInputElement} */ (document.querySelector("[data-open-file]"));
      box.addEventListener("toggle", () => void (box.open && form.cases.offer(chooser()).catch(() => {})));
      chooser().addEventListener("change", () => void (chooser().value && openCase(chooser().value).catch(() => {})));
      file.addEventListener("change", () => {
        if (file.files?.[0]) void openFile(file.files[0]);
        // So that the same file can be chosen again after it was mended.
        file.value = "";
      });
      // The page of a case leads here with its name: contribute/form/?case=gdansk-responsibility-sharing
      const slug = new URLSearchParams(location.search).get("case") ?? "";
      if (casebook.table.row(slug) && isFree(slug)) void openCase(slug).catch(() => {});
    },
  };
})();
