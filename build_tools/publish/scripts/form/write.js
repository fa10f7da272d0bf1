/** `casebook.form.write`: a whole case file in its canonical form, from answers. The twin of `contribute/whole_file.py`. */
(() => {
  "use strict";
  const form = casebook.form;
  const PLAIN = form.pattern("plain"),
    SHORT_NUMBER = form.pattern("shortNumber"),
    DATE = form.pattern("date");

  /** @type {(value: unknown) => boolean} */
  function isEmpty(value) {
    if (Array.isArray(value)) return value.every(isEmpty);
    if (value !== null && typeof value === "object") return Object.values(value).every(isEmpty);
    return value === null || value === undefined || (typeof value === "string" && !value.trim());
  }

  /**
   * An empty list says something where the field must be there and may have no items.
   * @type {(asked: Asked | undefined, value: unknown) => boolean}
   */
  const isAnswer = (asked, value) => Boolean(asked?.required && asked.many && !asked.least && Array.isArray(value));

  /** @type {(values: Answer[], asked: Asked | undefined) => Answer[]} */
  function inOrder(values, asked) {
    const by = asked?.sortedBy;
    if (by === undefined) return values;
    const keyed = values.map((item) => ({
      item,
      key: String(by && typeof item === "object" && !Array.isArray(item) ? (item[by] ?? "") : item),
    }));
    if (keyed.every(({ key }) => SHORT_NUMBER.test(key))) keyed.sort((a, b) => Number(a.key) - Number(b.key));
    else if (keyed.every(({ key }) => DATE.test(key)))
      keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    return keyed.map(({ item }) => item);
  }

  /** @type {(answers: Answers, asked: readonly Asked[], indent: number) => string[]} */
  function part(answers, asked, indent) {
    const known = asked.map((each) => each.name);
    const names = [...known.filter((name) => name in answers), ...Object.keys(answers).filter((name) => !known.includes(name))];
    return names.flatMap((name) => {
      const found = asked.find((each) => each.name === name);
      return isEmpty(answers[name]) && !isAnswer(found, answers[name]) ? [] : entry(name, answers[name], found, indent);
    });
  }

  /** @type {(key: string, value: Answer, asked: Asked | undefined, indent: number) => string[]} */
  function entry(key, value, asked, indent) {
    const name = `${" ".repeat(indent)}${PLAIN.test(key) ? key : form.canonical.line(key)}:`;
    if (typeof value === "string") return scalar(value, asked?.kind, name, indent);
    if (!Array.isArray(value)) return [name, ...part(value, asked?.parts ?? [], indent + 2)];
    if (!isOnOneLine(value, asked)) return [name, ...items(value, asked, indent + 2)];
    return [
      `${name} [${inOrder(value, asked)
        .filter((item) => !isEmpty(item))
        .map((item) => bare(String(item)))
        .join(", ")}]`,
    ];
  }

  /** @type {(values: Answer[], asked: Asked | undefined, indent: number) => string[]} */
  function items(values, asked, indent) {
    const dash = `${" ".repeat(indent)}-`;
    return inOrder(values, asked).flatMap((item) => {
      if (isEmpty(item)) return [];
      if (typeof item === "string") return scalar(item, asked?.kind, dash, indent);
      if (Array.isArray(item)) return [dash, ...items(item, undefined, indent + 2)];
      const [first, ...rest] = part(item, asked?.parts ?? [], indent + 2);
      return [`${dash} ${first.slice(indent + 2)}`, ...rest];
    });
  }

  /**
   * Prose under `|`, other words, dates and addresses in quotes, codes and numbers plain.
   * @type {(text: string, kind: Kind | undefined, lead: string, indent: number) => string[]}
   */
  function scalar(text, kind, lead, indent) {
    const isWord = !kind || form.text.isText(kind) || kind.name === "date" || kind.name === "address";
    const words = form.canonical.oneLine(text);
    if (words === "unknown" || (!isWord && PLAIN.test(words))) return [`${lead} ${words}`];
    if (kind?.name === "prose" || (kind?.name === "note" && !form.canonical.isOneRun(text))) {
      const [first, ...rest] = form.canonical.prose(text, indent);
      return [`${lead} ${first}`, ...rest];
    }
    return form.canonical.quoted(text, `${lead} `, indent + 2);
  }

  /** @type {(text: string) => string} */
  const bare = (text) => {
    const words = form.canonical.oneLine(text);
    return PLAIN.test(words) ? words : form.canonical.line(words);
  };

  /**
   * A list of tags, codes or numbers, or of nothing.
   * @type {(values: Answer[], asked: Asked | undefined) => boolean}
   */
  const isOnOneLine = (values, asked) =>
    values.every((item) => typeof item === "string" || item === null) &&
    (Boolean(asked?.kind && !form.text.isText(asked.kind)) || isEmpty(values));

  form.write = (answers) => `${part(answers, casebook.given.form.fields, 0).join("\n")}\n`;
})();
