/** `casebook.compareTable`: cases side by side as a table, a column a case, a row a question, heads at both. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));

  /** @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {string} [name] @param {...(Node|string)} inside */
  const make = (tag, name = "", ...inside) => {
    const made = document.createElement(tag);
    if (name) made.className = name;
    made.append(...inside);
    return made;
  };
  /** A drawing of the page's own symbols. @param {string} symbol @param {string} name */
  const drawing = (symbol, name) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    use.setAttribute("href", `#${symbol}`);
    svg.setAttribute("class", name);
    svg.setAttribute("aria-hidden", "true");
    svg.append(use);
    return svg;
  };
  const unseen = (/** @type {string} */ text) => make("span", "unseen", text);

  /** @param {CompareLine} line @param {boolean} isLarge @param {boolean} isShared */
  const lineOf = (line, isLarge, isShared) => {
    const { text, lang = "", mark = "", word = "" } = typeof line === "string" ? { text: line } : line;
    const item = make("li", isShared ? "compare-shared" : mark && !isLarge ? "compare-marked" : "");
    if (mark) item.append(drawing(`${isLarge ? "M" : "m"}-${mark}`, "mark"));
    const words = make("span");
    if (word) words.append(make("b", "", word), text ? (isLarge ? unseen(casebook.say("compare.colon")) : casebook.say("compare.colon")) : "");
    const said = make("span", isLarge ? "compare-shows" : "", ...casebook.whole(text));
    if (lang) said.lang = lang;
    words.append(said);
    item.append(words);
    return item;
  };

  /** @param {CompareCell} cell @param {ComparedRow} row */
  const inside = (cell, row) => {
    if (cell === null) return make("p", "unknown", casebook.say("compare.not-known"));
    if (!cell.length) return make("p", "compare-nothing", casebook.say("compare.nothing"));
    return make("ul", "", ...cell.map((line) => lineOf(line, row.head.kind === "mark", row.isShared(line))));
  };

  /** @param {ComparedCase} each @param {(slug: string) => void} leave @param {boolean} canLeave */
  const columnHead = (each, leave, canLeave) => {
    const title = typeof each.title === "string" ? { text: each.title, lang: "" } : each.title;
    const head = make("th");
    head.scope = "col";
    const link = make("a", "", ...casebook.whole(title.text));
    link.href = casebook.way.toCase(each.slug);
    if (title.lang) link.lang = title.lang;
    head.append(make("p", "kicker", make("span", `theme ${each.theme.tag}`, drawing(each.theme.shape, "shape"), each.theme.word)), link);
    if (canLeave) {
      const button = make("button", "compare-leave", casebook.say("compare.leave"));
      button.type = "button";
      button.setAttribute("aria-label", casebook.say("compare.leave") + casebook.say("compare.leave-which", { city: each.city }));
      button.addEventListener("click", () => leave(each.slug));
      head.append(button);
    }
    return head;
  };

  casebook.compareTable = (rows, cases, { caption, leave }) => {
    const table = make("table", `compare-table compare-of-${cases.length}`);
    table.createCaption().append(caption);
    const top = table.createTHead().insertRow();
    top.append(make("td"), ...cases.map((each) => columnHead(each, leave, cases.length > 2)));
    const body = table.createTBody();
    for (const row of rows) {
      const line = make("tr", `compare-${row.head.kind}${row.head.opens ? " compare-opens" : ""}`);
      line.dataset.row = row.head.key;
      const head = make("th", "", row.head.head);
      head.scope = "row";
      if (row.differs || row.isSame) {
        const sign = make("span", "compare-sign", row.isSame ? "=" : "≠");
        sign.setAttribute("aria-hidden", "true");
        head.prepend(sign);
        if (row.differs) head.append(unseen(casebook.say("compare.differs")));
      }
      line.append(head);
      if (row.isSame) {
        const cell = make("td", "compare-same", make("span", "label", casebook.say(`compare.same-${cases.length}`)), " ", inside(row.cells[0] ?? null, row));
        cell.colSpan = cases.length;
        line.append(cell);
      } else {
        row.cells.forEach((cell, at) => {
          const data = make("td", "", inside(cell, row));
          data.dataset.of = cases[at]?.city ?? "";
          line.append(data);
        });
      }
      body.append(line);
    }
    return table;
  };
})();
