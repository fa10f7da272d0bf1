/**
 * `casebook.form.shape`: what is missing, empty, written in a spelling of "unknown", of another shape or unsound:
 * `validate/shape.py` and `unknown.py`.
 */
(() => {
  "use strict";
  const form = casebook.form;
  const { unknowns, aroundUnknown, like } = casebook.given.form.facts;
  const NO_SPACE_AFTER_COLON = form.pattern("noSpaceAfterColon");

  /** @type {(way: Way, rule: string, about: string, values?: Record<string, string | number>) => Problem} */
  const found = (way, rule, about, values = {}) => ({ way, rule, about, values, level: "error" });

  /** @type {(answers: Answers, asked: readonly Asked[], way: Way) => Generator<Problem>} */
  function* part(answers, asked, way) {
    for (const each of asked) {
      const here = [...way, each.name],
        answer = answers[each.name];
      if (answer === undefined) {
        if (each.required) yield missing(answers, asked, each, way);
      } else if (each.many) yield* many(answer, each, here);
      else if (each.parts) yield* group(answer, each, here);
      else if (typeof answer !== "string")
        yield found(here, "field-has-its-shape", Array.isArray(answer) ? "text-is-list" : "text-is-mapping");
      else yield* single(answer, each, here);
    }
    for (const name of Object.keys(answers)) {
      if (asked.some((each) => each.name === name)) continue;
      const near = form.near(
        name,
        asked.map((each) => each.name),
        like.field,
      );
      yield found([...way, name], "field-is-known", near ? "near" : "far", { near });
    }
  }

  /** @type {(answers: Answers, asked: readonly Asked[], each: Asked, way: Way) => Problem} */
  function missing(answers, asked, each, way) {
    const before = asked.slice(0, asked.indexOf(each)).filter((other) => other.name in answers);
    const after = before.at(-1)?.name ?? "";
    const inResult = way[0] === "results" && way.length === 2;
    const about = inResult ? "missing-in-result" : way.length || !after ? "missing-in-part" : "missing";
    return found([...way, each.name], "field-is-present", about, { after });
  }

  /** @type {(answer: Answer, each: Asked, way: Way) => Generator<Problem>} */
  function* many(answer, each, way) {
    if (answer === "unknown" && each.unknown) return;
    if (typeof answer === "string") {
      if (isUnknown(answer)) yield* spelt(answer, each, way);
      else if (!answer) yield found(way, "field-is-filled", each.unknown ? "empty-or-unknown" : "empty");
      else {
        const about = answer.startsWith("-") ? "no-space-after-dash" : "list-is-text";
        yield found(way, "field-has-its-shape", about, { value: form.text.short(answer) });
      }
      return;
    }
    if (!Array.isArray(answer)) return yield found(way, "field-has-its-shape", "list-is-mapping");
    const count = answer.length,
      least = each.least ?? 0,
      most = each.most ?? Infinity;
    if (!count && each.unknown) return yield found(way, "field-is-filled", "empty-or-unknown");
    if (count < least) yield found(way, "list-fits", count ? "too-short" : "empty", { limit: least, count });
    if (count > most) yield found(way, "list-fits", "too-long", { limit: most, count });
    for (const [position, item] of answer.entries()) {
      const here = [...way, position];
      if (each.parts) yield* group(item, each, here);
      else if (typeof item !== "string")
        yield found(here, "field-has-its-shape", Array.isArray(item) ? "text-is-list" : "text-is-mapping");
      else yield* single(item, { ...each, unknown: false }, here);
    }
    if (each.kind?.name === "tag" || each.kind?.name === "code")
      for (const [position, item] of answer.entries())
        if (answer.indexOf(item) < position) yield found([...way, position], "list-fits", "twice", { value: String(item) });
  }

  /** @type {(answer: Answer, each: Asked, way: Way) => Generator<Problem>} */
  function* group(answer, each, way) {
    if (answer === "unknown" && each.unknown && !each.many) return;
    if (typeof answer !== "string" && !Array.isArray(answer)) yield* part(answer, each.parts ?? [], way);
    else if (Array.isArray(answer)) yield found(way, "field-has-its-shape", "mapping-is-list");
    else if (isUnknown(answer)) yield* spelt(answer, each, way);
    else if (!answer) yield found(way, "field-is-filled", each.unknown ? "empty-or-unknown" : "empty");
    else {
      const about = NO_SPACE_AFTER_COLON.test(answer) ? "no-space-after-colon" : "mapping-is-text";
      yield found(way, "field-has-its-shape", about, { value: form.text.short(answer) });
    }
  }

  /** @type {(answer: string, each: Asked, way: Way) => Generator<Problem>} */
  function* single(answer, each, way) {
    const kind = each.kind;
    if (!kind || (answer === "unknown" && each.unknown)) return;
    if (!answer.trim()) return yield found(way, "field-is-filled", each.unknown ? "empty-or-unknown" : "empty");
    if (answer === "unknown") return yield found(way, "field-is-filled", "unknown-not-legal");
    if (isUnknown(answer) && !isCode(answer, each)) return yield* spelt(answer, each, way);
    const refusal = form.sound(answer, kind);
    if (refusal) yield found(way, refusal[0], refusal[1], { value: form.text.short(answer), ...refusal[2] });
  }

  /** @type {(answer: string, each: Asked, way: Way) => Generator<Problem>} */
  function* spelt(answer, each, way) {
    yield found(way, "unknown-is-written-so", each.unknown ? "legal" : "not-legal", { value: answer.trim() });
  }

  /** @type {(answer: string) => boolean} */
  const isUnknown = (answer) =>
    answer !== "unknown" && unknowns.includes(form.text.strip(answer.trim(), aroundUnknown).toLowerCase());

  /** NA is Namibia, na is Nauruan. @type {(answer: string, each: Asked) => boolean} */
  const isCode = (answer, each) =>
    (each.kind?.name === "country" && answer === "NA") || (each.name === "language" && answer === "na");

  form.shape = (answers) => [...part(answers, casebook.given.form.fields, [])];
})();
