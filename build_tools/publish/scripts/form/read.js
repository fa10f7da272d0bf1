/** `casebook.form.read`: the answers of a YAML file, every value text as the checker reads it; throws a sentence where it cannot be read. */
(() => {
  "use strict";

  casebook.form.read = async (text) => {
    await casebook.way.load("assets/scripts/yaml.js");
    // Failsafe: no value is a number or a date, so Norway stays NO and 2016-10 stays as it was written.
    const document = casebook.yaml?.parseDocument(text.replace(/^\ufeff/, ""), { schema: "failsafe", prettyErrors: true });
    if (!document) throw new Error(casebook.say("problems.file-can-be-read.empty.says"));
    const [error] = document.errors;
    if (error) {
      const line = String(error.linePos?.[0].line ?? 1);
      throw new Error(
        ["says", "fix"].map((what) => casebook.say(`problems.file-can-be-read.not-understood.${what}`, { line })).join(" "),
      );
    }
    const data = document.toJS({ maxAliasCount: 0 });
    if (data === null || typeof data !== "object" || Array.isArray(data))
      throw new Error(casebook.say("problems.file-can-be-read.not-a-case.says"));
    return /** @type {Answers} */ (withoutNothing(data));
  };

  /**
   * Keys without a value are left out: in a form they are simply not answered yet.
   * @type {(value: unknown) => unknown}
   */
  function withoutNothing(value) {
    if (Array.isArray(value)) return value.map(withoutNothing).filter((each) => each !== null && each !== "");
    if (value === null || typeof value !== "object") return value;
    const kept = Object.entries(value).filter(([, each]) => each !== null && each !== "");
    return Object.fromEntries(kept.map(([name, each]) => [name, withoutNothing(each)]));
  }
})();
