/**
 * `casebook.form.markdown`: the small Markdown of a long text, read as far as the checks need it: its paragraphs and lists,
 * and what does not belong there. The reading that counts is `text/tree.py`; a test holds both to the same mistakes.
 */
(() => {
  "use strict";
  const HEADING = /^ {0,3}#{1,6}(?:\s+(.*?))?\s*#*\s*$/;
  const RULE = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
  const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
  const FENCE = /^ {0,3}(```+|~~~+)/;
  const ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:\s+|$)/;
  // Inside a paragraph no number but 1 begins a list, and no sign without words does.
  const INTERRUPTING = /^ {0,3}(?:[-*+]|0{0,8}1[.)])\s+\S/;
  const QUOTE = /^ {0,3}>\s?/;
  const BLOCK_TAG =
    /^ {0,3}<(?:!--|\/?(?:address|article|aside|blockquote|body|center|dd|details|div|dl|dt|fieldset|figure|footer|form|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|nav|ol|p|pre|script|section|style|summary|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul)\b)/i;
  const DEFINITION = /^ {0,3}\[([^\]]+)\]:\s*\S/;
  const DELIMITER = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
  const { depth, schemes } = casebook.given.form.facts;
  const TOO_DEEP = new RegExp(`^(?:\\s*[-*+]\\s+){${depth + 1},}`);
  // In one pass, so that pieces come in the order of the text: code, picture, link, tag, struck-out words.
  const PIECES =
    /(`+)([^`].*?)\1|!\[([^\]]*)\]\([^)]*\)|\[[^[\]]*\]\(([^()\s]*)[^()]*\)|<(\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?|!--.*?--)>|~~(?=\S)(.+?)~~/gis;
  /** @type {(what: string, text: string) => Block} */
  const foreign = (what, text) => ({ type: "foreign", what, text });

  /** Whether a link may lead there. @type {(address: string) => boolean} */
  const isOpen = (address) => schemes.includes(address.split(":")[0].toLowerCase());

  /** What may not stand inside a paragraph or list. @type {(text: string) => Block[]} */
  function pieces(text) {
    const found = /** @type {Block[]} */ ([]);
    for (const [whole, ticks, code, picture, address, tag, struck] of text.matchAll(PIECES)) {
      if (ticks) found.push(foreign("code", code.trim()));
      else if (picture !== undefined) found.push(foreign("image", picture));
      else if (address !== undefined) {
        if (!isOpen(address)) found.push(foreign("address", address));
      } else if (tag !== undefined) found.push(foreign("html", whole));
      else found.push(foreign("block", struck));
    }
    return found;
  }

  casebook.form.markdown = (text) => {
    const lines = text.trimEnd().split("\n"),
      blocks = /** @type {Block[]} */ ([]);
    let at = 0;
    const isBlank = (/** @type {number} */ line) => line >= lines.length || !lines[line].trim();
    const begins = (/** @type {string} */ line) =>
      HEADING.test(line) || RULE.test(line) || FENCE.test(line) || QUOTE.test(line) || BLOCK_TAG.test(line);
    /**
     * The lines from here to the first that `ends` or is empty.
     * @type {(ends: (line: string) => boolean) => string[]}
     */
    function take(ends) {
      const start = at++;
      while (!isBlank(at) && !ends(lines[at])) at++;
      return lines.slice(start, at);
    }
    while (at < lines.length) {
      const line = lines[at];
      if (!line.trim()) at++;
      else if (FENCE.test(line)) {
        const start = ++at;
        while (at < lines.length && !FENCE.test(lines[at])) at++;
        blocks.push(foreign("code", lines.slice(start, at++).join("\n").trim()));
      } else if (/^(?: {4}|\t)/.test(line)) {
        blocks.push(
          foreign(
            "code",
            take((each) => !/^(?: {4}|\t)/.test(each))
              .map((each) => each.trim())
              .join("\n"),
          ),
        );
      } else if (HEADING.test(line)) {
        blocks.push(foreign("heading", HEADING.exec(line)?.[1] ?? ""));
        at++;
      } else if (RULE.test(line)) {
        blocks.push(foreign("rule", "---"));
        at++;
      } else if (QUOTE.test(line)) {
        blocks.push(
          foreign(
            "quote",
            take(() => false)
              .map((each) => each.replace(QUOTE, ""))
              .join(" "),
          ),
        );
      } else if (BLOCK_TAG.test(line)) blocks.push(foreign("html", take(() => false).join("\n")));
      else if (DEFINITION.test(line)) {
        blocks.push(foreign("reference", `[${DEFINITION.exec(line)?.[1]}]:`));
        at++;
      } else if (line.includes("|") && !isBlank(at + 1) && lines[at + 1].includes("|") && DELIMITER.test(lines[at + 1])) {
        const [head] = take(() => false);
        const cells = head.split("|").map((each) => each.trim());
        blocks.push(foreign("table", cells.filter(Boolean).join(" | ")));
      } else if (ITEM.test(line)) blocks.push(...list());
      else {
        const words = take((each) => begins(each) || INTERRUPTING.test(each) || UNDERLINE.test(each));
        if (!isBlank(at) && UNDERLINE.test(lines[at])) {
          blocks.push(foreign("heading", words.join(" ").trim()));
          at++;
        } else blocks.push(...paragraph("paragraph", words.map((each) => each.trim()).join(" ")));
      }
    }
    return blocks.map((block) => (block.type === "foreign" ? block : { ...block, text: withoutNames(block.text) }));

    /** What a definition names is a link wherever it stands, and no mark any more. @param {string} words */
    function withoutNames(words) {
      const names = blocks.flatMap((block) => (block.what === "reference" ? [block.text.slice(0, -1)] : []));
      return names.reduce((left, name) => left.replaceAll(name, ""), words);
    }

    function list() {
      const words = [];
      for (;;) {
        words.push(...take((each) => RULE.test(each) || HEADING.test(each)));
        // After an empty line a list goes on with the next item, or with what is written under its words.
        let next = at;
        while (next < lines.length && isBlank(next)) next++;
        if (next >= lines.length || !(ITEM.test(lines[next]) || /^ {2,}\S/.test(lines[next])) || RULE.test(lines[next])) break;
        at = next;
      }
      const deep = words.find((each) => TOO_DEEP.test(each));
      if (deep) return [foreign("block", deep.replace(/^(?:\s*[-*+]\s+)+/, ""))];
      /** @type {string[]} */
      const items = [];
      for (const each of words.filter((line) => line.trim())) {
        const rest = each.replace(/^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?/, "");
        if (/^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(each) || !items.length) items.push(rest);
        else items[items.length - 1] += ` ${rest}`;
      }
      return paragraph("list", items.join("\n"));
    }
  };

  /** A paragraph or list without what does not belong there, then that. @type {(type: "paragraph" | "list", text: string) => Block[]} */
  const paragraph = (type, text) => [{ type, text: text.replace(PIECES, kept) }, ...pieces(text)];

  /** A link that may stand, else nothing. @type {(...found: string[]) => string} */
  const kept = (whole, ...[, , , address]) => (address !== undefined && isOpen(address) ? whole : "");
})();
