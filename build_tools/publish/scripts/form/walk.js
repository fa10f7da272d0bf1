/**
 * `casebook.form.walk`: the answers seen through the model: every single value with the way to it and the field that it
 * answers.
 */
(() => {
  "use strict";
  const { text: read } = casebook.form;
  const fields = () => casebook.given.form.fields;

  /** @type {(answers: Answers, asked: readonly Asked[], way: Way) => Generator<{ way: Way, asked: Asked, value: string }>} */
  function* walk(answers, asked, way) {
    for (const each of asked) {
      const answer = answers[each.name];
      if (answer === undefined || answer === "unknown") continue;
      const items = Array.isArray(answer) ? answer : [answer];
      for (const [position, item] of items.entries()) {
        const here = Array.isArray(answer) ? [...way, each.name, position] : [...way, each.name];
        if (typeof item === "string") {
          if (!each.parts && item !== "" && item !== "unknown") yield { way: here, asked: each, value: item };
        } else if (!Array.isArray(item) && each.parts) yield* walk(item, each.parts, here);
      }
    }
  }

  casebook.form.walk = {
    values: (answers) => [...walk(answers, fields(), [])],
    texts: (answers) =>
      [...walk(answers, fields(), [])].flatMap(({ way, asked, value }) =>
        asked.kind && read.isText(asked.kind) ? [{ way, kind: asked.kind, text: value }] : [],
      ),
    field(way) {
      /** @type {Asked | undefined} */
      let found;
      let among = fields();
      for (const step of way) {
        if (typeof step === "number") continue;
        found = among.find((each) => each.name === step);
        among = found?.parts ?? [];
      }
      return found;
    },
    at(answers, way) {
      /** @type {any} */
      let value = answers;
      for (const step of way) value = value?.[step];
      return value;
    },
  };
})();
