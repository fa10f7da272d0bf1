/**
 * `casebook.form.answers`: the fields of the page to answers and back: `gather` says what a file would hold, `fill` shows
 * what a file holds.
 */
(() => {
  "use strict";
  const form = casebook.form;
  const { within: fieldsIn, own, page } = form.fields;
  const WHITE = form.pattern("white", "g");

  /** @type {(text: string) => string} */
  const oneLine = (text) => form.text.strip(text.replace(WHITE, " "), " ");

  /** @type {(field: HTMLElement) => Answer | undefined} */
  function answerOf(field) {
    if (own(field, "[data-unknown]")?.checked) return "unknown";
    const value = own(field, "[data-value]");
    switch (field.dataset.control) {
      case "group":
        return orNothing(answersIn(field));
      case "groups": {
        const items = filled(field).map((item) => answersIn(item));
        return items.length ? items : undefined;
      }
      case "choices":
        return listed(form.choices.read(field));
      case "marks":
        return listed(form.cited.read(field));
      case "lines": {
        const lines = value.value.split("\n").map(oneLine).filter(Boolean);
        return lines.length || own(field, "[data-none]")?.checked ? lines : undefined;
      }
      case "truth":
        return value.checked ? "true" : undefined;
      case "fixed":
        return field.dataset.fixed;
      case "prose":
        return value.value.replaceAll("\r", "").trim() || undefined;
      default:
        return oneLine(value.value) || undefined;
    }
  }

  /** @type {(list: string[]) => string[] | undefined} */
  const listed = (list) => (list.length ? list : undefined);
  /** @type {(answers: Answers) => Answers | undefined} */
  const orNothing = (answers) => (Object.keys(answers).length ? answers : undefined);

  /**
   * The items of a group in which something is written; the number that the form gives by itself says nothing.
   * @type {(field: HTMLElement) => HTMLElement[]}
   */
  const filled = (field) =>
    form.groups.items(field).filter((item) => Object.keys(answersIn(item)).some((name) => name !== "id"));

  /** @type {(within: HTMLElement) => Answers} */
  function answersIn(within) {
    /** @type {Answers} */
    const found = {};
    for (const field of fieldsIn(within)) {
      const answer = answerOf(field);
      if (answer !== undefined) found[field.dataset.field ?? ""] = answer;
    }
    return found;
  }

  /** @type {(within: HTMLElement, answers: Answers) => void} */
  function fillIn(within, answers) {
    for (const field of fieldsIn(within)) fillField(field, answers[field.dataset.field ?? ""]);
  }

  /** @type {(field: HTMLElement, answer: Answer | undefined) => void} */
  function fillField(field, answer) {
    const unknown = own(field, "[data-unknown]"),
      isUnknown = answer === "unknown" && unknown !== null;
    if (unknown) unknown.checked = isUnknown;
    const value = own(field, "[data-value]"),
      said = isUnknown ? undefined : answer;
    const text =
      typeof said === "string" ? said : Array.isArray(said) ? said.filter((each) => typeof each === "string").join(", ") : "";
    const list = Array.isArray(said) ? said.filter((each) => typeof each === "string") : text ? [text] : [];
    const part = /** @type {Answers} */ (typeof said === "object" && !Array.isArray(said) ? said : {});
    switch (field.dataset.control) {
      case "group":
        fillIn(field, part);
        break;
      case "groups": {
        const items = Array.isArray(said) ? said.filter((each) => typeof each === "object" && !Array.isArray(each)) : [];
        form.groups.resize(field, items.length);
        for (const [position, item] of form.groups.items(field).entries())
          if (items[position]) fillIn(item, /** @type {Answers} */ (items[position]));
        break;
      }
      case "choices":
        form.choices.write(field, list);
        break;
      case "marks":
        form.cited.write(field, list);
        break;
      case "lines": {
        value.value = list.join("\n");
        const none = own(field, "[data-none]");
        if (none) none.checked = Array.isArray(said) && !list.length;
        break;
      }
      case "truth":
        value.checked = text === "true";
        break;
      case "fixed":
        break;
      case "prose":
        // Where something stands that does not belong there, its lines say what it is.
        value.value = form.markdown(text).some(({ type }) => type === "foreign") ? text : form.canonical.unset(text);
        break;
      case "choice":
        form.fields.choose(value, text);
        break;
      default:
        value.value = text;
    }
    form.fields.dim(field);
  }

  /** @type {(way: Way) => HTMLElement | null} */
  function fieldAt(way) {
    let within = page();
    /** @type {HTMLElement | undefined} */
    let field;
    for (const step of way) {
      if (typeof step === "string") {
        field = fieldsIn(within).find((each) => each.dataset.field === step);
        if (!field) return null;
        within = field;
      } else if (field?.dataset.control === "groups") within = filled(field)[step] ?? field;
    }
    return within === page() ? null : within;
  }

  form.answers = {
    gather: () => answersIn(page()),
    fill: (answers) => fillIn(page(), answers),
    element: fieldAt,
  };
})();
