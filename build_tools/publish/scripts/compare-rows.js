/** `casebook.compareRows`: where cases agree and where they differ, row by row. Data in, data out: it knows no page. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  // Rows in which agreement can be expected; in the others every case has its own words, and a sign would say nothing.
  const EXPECTED = new Set(["fact", "several"]);

  /** @param {CompareLine} line */
  const wordsOf = (line) => (typeof line === "string" ? line : JSON.stringify(line));
  /** A cell as it is compared: the order of several values says nothing. @param {CompareCell} cell */
  const whole = (cell) => (cell ?? []).map(wordsOf).sort().join("\n");

  casebook.compareRows = (heads, cases) =>
    heads.map((head, at) => {
      const cells = cases.map((each) => each.cells[at] ?? null);
      const isExpected = EXPECTED.has(head.kind) && cells.length > 1;
      const isSame = isExpected && cells.every((cell) => cell?.length && whole(cell) === whole(cells[0] ?? null));
      // That nobody knows something, or nothing is told of it anywhere, is neither agreement nor difference.
      const isBare = cells.every((cell) => !cell?.length);
      /** @type {Map<string, number>} */
      const often = new Map();
      for (const cell of cells) {
        for (const words of new Set((cell ?? []).map(wordsOf))) often.set(words, (often.get(words) ?? 0) + 1);
      }
      /** @param {CompareLine} line */
      const isShared = (line) => isExpected && !isSame && (often.get(wordsOf(line)) ?? 0) > 1;
      return {
        head,
        isSame,
        differs: isExpected && !isSame && !isBare,
        isShared,
        // What several have comes first, so that it stands at the same height in each column.
        cells: cells.map((cell) => cell && [...cell].sort((a, b) => Number(isShared(b)) - Number(isShared(a)))),
      };
    });

  casebook.comparableCosts = (cases) => {
    /** @type {Map<string, ComparedCase[]>} */
    const alike = new Map();
    for (const each of cases) if (each.covers) alike.set(each.covers, [...(alike.get(each.covers) ?? []), each]);
    return [...alike.values()].filter((group) => group.length > 1).sort((a, b) => b.length - a.length)[0] ?? [];
  };
})();
