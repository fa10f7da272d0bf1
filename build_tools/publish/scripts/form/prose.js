/**
 * `casebook.form.prose`: what the texts break: line-is-plain, markdown-is-small, text-is-finished, paragraphs-are-marked,
 * person-is-not-exposed.
 */
(() => {
  "use strict";
  const form = casebook.form;
  const MARKDOWN = /\*{1,3}\S(?:.*?\S)?\*{1,3}|\[[^\]]+\]\([^)]*\)|<\/?[a-z][^>]*>|`[^`]+`/;
  const PLACEHOLDER =
    /\bTODO\b|\bTO DO:|\bFIXME\b|\bXXX+\b|\[(?:insert|add|your|name|city|text|…|\.\.\.)[^\]]*\]|<(?:your|insert|name|city)[^>]*>|^[\s.…]+$|\basdf/;
  const PLACEHOLDER_WORDS =
    /lorem ipsum|\bto be (?:written|added|filled in|completed)\b(?= *[.\])]?$)|(?<![\p{L}\p{N}_])à compléter(?![\p{L}\p{N}_])/iu;
  const MAIL = /(?<![\p{L}\p{N}_.+-])[\p{L}\p{N}_.+-]{1,64}@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/gu;
  const TWO_NAMES = /[\p{L}\p{N}][._][\p{L}\p{N}][^@]*@/u;
  const TELEPHONE =
    /(?<![\w.,/])(?:\+|00)\d{2}[ ./-]?\(?\d[\d ()./-]{6,}\d|(?<![\w.,/-])(?!\d\d([ /-])\d\d\1\d{4}\b)0\d{1,4}[ /-]\d{2,4}(?:[ -]\d{2,4}){1,3}(?![\w%])/;
  const OFFICES = /^(?:info|contact|office|press|hello|mail|team|youth|jeunes|ville|city)[._-]/i;
  const LONGEST_PLACEHOLDER = 40,
    LONGEST_PIECE = 60,
    FIRST_WORDS = 3;

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
    for (const block of form.markdown(said.text)) {
      if (block.type === "foreign") {
        const value = block.text
          .split("\n")[0]
          .replace(/^[ |]+|[ |]+$/g, "")
          .slice(0, LONGEST_PIECE);
        yield found(said, "markdown-is-small", block.what ?? "", { value });
        continue;
      }
      // A backslash hides a mark from whoever types it, not from the reader of the page.
      if (form.text.marks(block.text.replace(/\\([[\]])/g, "$1")).length) continue;
      const words = firstWords(block.text);
      if (words) yield found(said, "paragraphs-are-marked", block.type, { words });
    }
  }

  /** @type {(text: string) => string} */
  function firstWords(text) {
    const plain =
      text
        .split("\n")[0]
        .split(/[*[\]]|`/)
        .find((each) => each.trim()) ?? "";
    return plain.split(/\s+/).filter(Boolean).slice(0, FIRST_WORDS).join(" ");
  }

  /** @type {(said: Said) => Generator<Problem>} */
  function* finished(said) {
    const places = [PLACEHOLDER.exec(said.text), PLACEHOLDER_WORDS.exec(said.text)];
    const first = places.filter((each) => each !== null).sort((one, other) => one.index - other.index)[0];
    if (first) yield found(said, "text-is-finished", "placeholder", { value: first[0].trim().slice(0, LONGEST_PLACEHOLDER) });
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
