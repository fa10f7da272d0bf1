/**
 * `casebook.form.prose`: what the texts break: line-is-plain, markdown-is-small, text-is-finished, paragraphs-are-marked,
 * person-is-not-exposed.
 */
(() => {
  "use strict";
  const form = casebook.form;
  const { most } = casebook.given.form.facts;
  const MARKDOWN = form.pattern("markdown"),
    PLACEHOLDERS = [form.pattern("placeholder"), form.pattern("placeholderWords")],
    MAIL = form.pattern("mail", "g"),
    TWO_NAMES = form.pattern("twoNames"),
    BULLET = form.pattern("bullet"),
    OFFICES = form.pattern("offices"),
    TELEPHONE = form.pattern("telephone");

  /** @type {(said: Said, rule: string, about: string, values: Record<string, string | number>, level?: "warning") => Problem} */
  const found = ({ way }, rule, about, values, level) => ({ way, rule, about, values, level: level ?? "error" });

  /** @type {(said: Said) => Generator<Problem>} */
  function* line(said) {
    const mark = form.text.marks(said.text)[0];
    if (mark) yield found(said, "line-is-plain", "mark", { mark: mark.whole });
    const markdown = MARKDOWN.exec(said.text);
    if (markdown) yield found(said, "line-is-plain", "markdown", { value: markdown[0] });
  }

  /** @type {(said: Said) => Generator<Problem>} */
  function* paragraphs(said) {
    const bullet = BULLET.exec(said.text);
    if (bullet) yield found(said, "markdown-is-small", "bullet", { value: bullet[2] });
    for (const block of form.markdown(said.text)) {
      if (block.type === "foreign") {
        const value = form.text.strip(block.text.split("\n")[0], " |").slice(0, most.piece);
        yield found(said, "markdown-is-small", block.what ?? "", { value });
        continue;
      }
      // A backslash hides a mark from whoever types it, not from the reader of the page.
      if (form.text.marks(block.text.replace(/\\([[\]])/g, "$1")).length) continue;
      const words = firstWords(block.text);
      if (words && !BULLET.test(words)) yield found(said, "paragraphs-are-marked", block.type, { words });
    }
  }

  /** @type {(text: string) => string} */
  function firstWords(text) {
    const plain =
      text
        .split("\n")[0]
        .split(/[*[\]]|`/)
        .find((each) => each.trim()) ?? "";
    return plain.split(/\s+/).filter(Boolean).slice(0, most.words).join(" ");
  }

  /** @type {(said: Said) => Generator<Problem>} */
  function* finished(said) {
    const places = PLACEHOLDERS.map((each) => each.exec(said.text));
    const first = places.filter((each) => each !== null).sort((one, other) => one.index - other.index)[0];
    if (first) yield found(said, "text-is-finished", "placeholder", { value: first[0].trim().slice(0, most.placeholder) });
  }

  /** @type {(said: Said) => Generator<Problem>} */
  function* person(said) {
    const mails = [...said.text.matchAll(MAIL)].map(([each]) => each);
    const mail = mails.find((each) => TWO_NAMES.test(each) && !OFFICES.test(each));
    if (mail) yield found(said, "person-is-not-exposed", "mail", { value: mail }, "warning");
    const telephone = TELEPHONE.exec(said.text);
    if (telephone) yield found(said, "person-is-not-exposed", "telephone", { value: telephone[0] }, "warning");
  }

  form.prose = (answers) =>
    form.walk
      .texts(answers)
      .flatMap((said) => [
        ...(said.kind.name === "line" && said.way[0] !== "sources" ? line(said) : []),
        ...(form.text.isMarkdown(said.kind) ? paragraphs(said) : []),
        ...finished(said),
        ...person(said),
      ]);
})();
