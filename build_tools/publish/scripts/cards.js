/** `casebook.cards`: the cards of cases by slug, the same HTML as in the page, in files of a few that are loaded when needed. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  // As in render/explore/cards.py.
  const CARDS_PER_FILE = 8;
  /** @type {Map<number, string>} */
  const made = new Map();

  /** @param {number} file */
  const load = (file) => casebook.way.load(`assets/cards/${casebook.way.language}/${file}.js`).catch(() => {});

  /** @param {HTMLLIElement} card */
  const equip = (card) => {
    const row = casebook.table.row(card.dataset.slug ?? "");
    const foot = card.querySelector(".card-actions");
    if (!row || !foot) return;
    for (const link of card.querySelectorAll("a")) link.href = casebook.way.toCase(row.slug);
    for (const act of casebook.cardActions ?? []) act(row, foot.appendChild(document.createElement("span")));
  };

  /** @param {Row} row */
  const element = (row) => {
    const mould = document.createElement("template");
    // Our own build made it from the same template as the page, with every text escaped.
    mould.innerHTML = made.get(row.index) ?? "";
    const card = mould.content.firstElementChild;
    if (!(card instanceof HTMLLIElement)) return [];
    equip(card);
    return [card];
  };

  casebook.cards = {
    equip,
    take(file, cards) {
      cards.forEach((card, at) => made.set(file * CARDS_PER_FILE + at, card));
    },
    async of(rows) {
      const missing = rows.filter((row) => !made.has(row.index)).map((row) => Math.floor(row.index / CARDS_PER_FILE));
      await Promise.all([...new Set(missing)].map(load));
      return rows.flatMap(element);
    },
  };
})();
