/** `casebook.form.problems`: what is to be mended, beside each field once it was left, and as a list that leads to the fields. */
(() => {
  "use strict";
  const form = casebook.form;
  /** Fields that somebody has left; what is missing elsewhere is not missing yet. @type {Set<string>} */
  const left = new Set();
  let isAsked = false;
  /** @type {Problem[]} */
  let shown = [];
  /** @type {Answers} */
  let about = {};

  /** @param {Problem} found */
  const fieldOf = ({ way }) =>
    way[0] === "slug" ? /** @type {HTMLElement | null} */ (document.querySelector("[data-slug]")) : nearest(way);

  /** The field of a way, or that around it where the way leads into a list. @type {(way: Way) => HTMLElement | null} */
  function nearest(way) {
    for (let length = way.length; length > 0; length--) {
      const field = form.answers.element(way.slice(0, length));
      if (field?.dataset.field) return field;
    }
    return null;
  }

  /** @type {(field: HTMLElement) => HTMLElement | null} */
  const place = (field) =>
    /** @type {HTMLElement | null} */ (
      [...field.querySelectorAll(".ask-problems")].find((each) => each.closest("[data-field], [data-slug]") === field) ?? null
    );

  /** What the keyboard goes to. @type {(field: HTMLElement) => HTMLElement | null} */
  const control = (field) =>
    field.querySelector("input:not([data-unknown]):not([data-none]), select, textarea") ?? field.querySelector(".ask-label");

  /**
   * Words in which names stand between backquotes; the field that they are about by the name that it has on the page.
   * @type {(text: string, found: Problem) => (Node | string)[]}
   */
  const words = (text, found) =>
    text.split("`").map((part, position) => {
      if (position % 2 === 0) return part;
      const label = part === found.way.filter((step) => typeof step === "string").at(-1) ? form.walk.field(found.way)?.label : "";
      const name = document.createElement(label ? "em" : "code");
      name.textContent = label || part;
      return name;
    });

  /** @type {(found: Problem, tag: string) => HTMLElement} */
  function sentence(found, tag) {
    const line = document.createElement(tag),
      fix = document.createElement("span");
    line.className = `problem problem--${found.level}`;
    const level = document.createElement("b");
    level.textContent = `${casebook.say(`report.${found.level}`)}: `;
    fix.className = "problem-fix";
    fix.append(`${casebook.say("report.fix")} `, ...words(form.sentence.fix(found, about), found));
    line.append(level, ...words(form.sentence.says(found, about), found), " ", fix);
    return line;
  }

  /** Whether it is time to speak of a problem. @param {Problem} found */
  const isTime = (found) =>
    isAsked || found.rule === "case-is-new" || (left.has(found.way.join("/")) && found.rule !== "field-is-present");

  function show() {
    for (const each of document.querySelectorAll(".ask-problems[id]")) each.replaceChildren();
    for (const each of document.querySelectorAll("#form [aria-invalid]")) each.removeAttribute("aria-invalid");
    for (const found of shown) {
      const field = fieldOf(found);
      if (!field || !isTime(found)) continue;
      place(field)?.append(sentence(found, "p"));
      if (found.level === "error" && control(field)?.matches("input, select, textarea"))
        control(field)?.setAttribute("aria-invalid", "true");
    }
    if (isAsked) list();
  }

  function list() {
    const box = /** @type {HTMLElement} */ (document.querySelector("[data-summary]"));
    const errors = shown.filter(({ level }) => level === "error").length,
      warnings = shown.length - errors;
    const head = /** @type {HTMLElement} */ (box.querySelector("[data-summary-head]"));
    const counted = [
      errors ? casebook.say("report.errors", { n: errors }) : "",
      warnings ? casebook.say("report.warnings", { n: warnings }) : "",
    ].filter(Boolean);
    head.textContent = shown.length
      ? casebook.say("form.to-mend", { found: counted.join(casebook.say("report.and")) })
      : casebook.say("form.sound");
    box.classList.toggle("form-summary--sound", !shown.length);
    box.hidden = false;
    box.querySelector("ul")?.replaceChildren(
      ...shown.map((found) => {
        const item = document.createElement("li"),
          link = document.createElement("a"),
          field = fieldOf(found);
        link.href = `#${(field && control(field)?.id) || "form"}`;
        link.append(...words(form.sentence.says(found, about), found));
        link.addEventListener("click", (event) => {
          event.preventDefault();
          if (field) go(field);
        });
        item.append(link);
        return item;
      }),
    );
  }

  /** @param {HTMLElement} field */
  function go(field) {
    const more = field.closest("details");
    if (more) more.open = true;
    field.hidden = false;
    const target = control(field);
    target?.focus();
    target?.scrollIntoView({ block: "center" });
  }

  form.problems = {
    show(found, answers) {
      [shown, about] = [found, answers];
      show();
    },
    leave(way) {
      left.add(way.join("/"));
    },
    summary() {
      isAsked = true;
      show();
      /** @type {HTMLElement} */ (document.querySelector("[data-summary]")).focus();
    },
    forget() {
      isAsked = false;
      left.clear();
      /** @type {HTMLElement} */ (document.querySelector("[data-summary]")).hidden = true;
      show();
    },
  };
})();
