/**
 * `casebook.form.canonical`: texts as a canonical file sets them, docs/reference/canonical-form.md. The twin of
 * `build_tools/contribute/canonical.py`; tests/contribute/canonical/ holds both to the same bytes.
 */
(() => {
  "use strict";
  const { text: read, pattern } = casebook.form;
  const { blank, most } = casebook.given.form.facts;
  const GLUE = "\0";
  const LINE_ENDS = pattern("lineEnds", "g"),
    UNSEEN = pattern("unseen", "g"),
    MARK = pattern("mark", "g"),
    BLANKS = pattern("blanks", "g"),
    PARAGRAPH_ENDS = pattern("paragraphEnds"),
    ITEM = pattern("item"),
    INTERRUPTING = pattern("interrupting"),
    BEGINNERS = pattern("beginners", "g");

  /** @param {string} text */
  const clean = (text) => text.replace(LINE_ENDS, "\n").replace(UNSEEN, "").normalize("NFC");
  /** @param {string} text */
  const trimmed = (text) => read.strip(text, blank);
  /** @param {string} text */
  const oneLine = (text) =>
    read.strip(clean(text).replace(BLANKS, " "), " ");
  /** @param {string} text */
  const line = (text) => `"${oneLine(text).replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
  /** @param {string} text */
  const glued = (text) => text.replace(MARK, (mark) => mark.replaceAll(" ", GLUE));
  /** @param {string} text */
  const columns = (text) => [...text].length;

  /**
   * Words one after the other; one that would reach beyond the width begins a new line.
   * @type {(first: string, words: string[], hang: string) => string[]}
   */
  function filled(first, words, hang) {
    const lines = [first];
    for (const word of words) {
      const last = lines[lines.length - 1];
      if (columns(last) + 1 + columns(word) <= most.width) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(hang + word);
    }
    return lines.map((each) => each.replaceAll(GLUE, " "));
  }

  /** @type {(text: string, lead: string, indent: number) => string[]} */
  function quoted(text, lead, indent) {
    const [first, ...rest] = glued(line(text)).split(" ");
    return filled(lead + first, rest, " ".repeat(indent));
  }

  /** The spaces before a line's first word; a tab counts to the next fourth column. @param {string} text */
  function leadOf(text) {
    let spread = "";
    for (const letter of text) {
      if (letter === "\t") spread += " ".repeat(4 - (spread.length % 4));
      else if (letter === " ") spread += " ";
      else break;
    }
    return spread;
  }

  /**
   * Whether a line goes on with the run of words before it; else it stands beside or outside the item that these words are.
   * @type {(text: string, before: [string, string]) => boolean}
   */
  function isInside(text, [lead, words]) {
    const sign = ITEM.exec(words)?.[0];
    return sign === undefined || leadOf(text).length >= lead.length + sign.length;
  }

  /**
   * A paragraph as one run of words, a list as one run per item, each with the spaces before it.
   * @type {(paragraph: string) => [string, string][]}
   */
  function entries(paragraph) {
    /** @type {[string, string][]} */
    const found = [];
    let isEnded = true;
    for (const each of paragraph.split("\n")) {
      const words = read.strip(each.replace(BLANKS, " "), " ");
      if (!isEnded && !(isInside(each, found[found.length - 1]) ? INTERRUPTING : ITEM).test(words)) {
        const [lead, before] = found[found.length - 1];
        found[found.length - 1] = [lead, `${before} ${words}`];
      } else if (words) found.push([leadOf(each), words]);
      isEnded = !found.length || each.endsWith("\\");
    }
    return found;
  }

  /** @type {(text: string, indent: number) => string[]} */
  function prose(text, indent) {
    const space = " ".repeat(indent + 2),
      lines = ["|"];
    for (const [number, paragraph] of trimmed(clean(text)).split(PARAGRAPH_ENDS).entries()) {
      if (number) lines.push("");
      for (const [lead, words] of entries(paragraph)) {
        const cut = ITEM.exec(words)?.[0].length ?? 0;
        const [first, ...rest] = glued(words.slice(cut)).replace(BEGINNERS, GLUE).split(" ");
        lines.push(...filled(space + lead + words.slice(0, cut) + first, rest, space + lead + " ".repeat(cut)));
      }
    }
    return lines;
  }

  /**
   * Paragraphs and items each on one line, as one types them; set again they give the same lines.
   * @param {string} text
   */
  const unset = (text) =>
    trimmed(clean(text))
      .split(PARAGRAPH_ENDS)
      .map((paragraph) =>
        entries(paragraph)
          .map(([lead, words]) => lead + words)
          .join("\n"),
      )
      .join("\n\n");

  /** @param {string} text */
  function isOneRun(text) {
    const body = trimmed(clean(text));
    return !PARAGRAPH_ENDS.test(body) && entries(body).length <= 1;
  }

  casebook.form.canonical = { line, oneLine, quoted, prose, unset, isOneRun };
})();
