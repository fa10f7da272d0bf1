/**
 * `casebook.form.sentence`: a problem in words: the sentences of the command line, from `words/<lang>.yml`, section
 * `problems`.
 */
(() => {
  "use strict";
  const form = casebook.form;

  /**
   * The name of the field, and of the list item around it its first words.
   * @type {(found: Problem, answers: Answers) => string}
   */
  function named({ way }, answers) {
    const names = way.filter((step) => typeof step === "string");
    const field = String(names.at(-1) ?? "");
    let item = "";
    for (const [depth, step] of way.entries())
      if (typeof step === "number" && depth < way.length - 1) item = firstWords(answers, way.slice(0, depth + 1));
    return item ? casebook.say("report.field-of", { field, item }) : `\`${field}\``;
  }

  /** @type {(answers: Answers, way: Way) => string} */
  function firstWords(answers, way) {
    const value = form.walk.at(answers, way);
    if (typeof value === "string") return form.text.short(value);
    if (!value || Array.isArray(value)) return "";
    const parts = form.walk.field(way)?.parts ?? [];
    const first = parts.find((each) => form.text.isText(each.kind) && typeof value[each.name] === "string" && value[each.name]);
    return first ? form.text.short(String(value[first.name])) : "";
  }

  /** @type {(kind: "says" | "fix") => (found: Problem, answers: Answers) => string} */
  const sentence = (kind) => (found, answers) => {
    const values = Object.entries({ value: "", ...found.values }).map(([name, value]) => [
      name,
      typeof value === "string" ? form.text.short(value, casebook.given.form.facts.most.value) : value,
    ]);
    const field = named(found, answers);
    return casebook.say(`problems.${found.rule}.${found.about}.${kind}`, { ...Object.fromEntries(values), field }).trimEnd();
  };

  form.sentence = { says: sentence("says"), fix: sentence("fix") };
})();
