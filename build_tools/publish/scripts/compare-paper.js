/** `casebook.fitOnPaper`: sets the letters of a sheet as large as one side of A4, laid across, can hold. Where they would be too small
 * then, its table goes on on a second side, under the same heads. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  // The room of a side within its margins (print.css), and a millimetre to spare: printers round.
  const ROOM = (191 * 96) / 25.4;
  // Below the least it is no pleasure to read; above the most it would look like a poster.
  const [LEAST_POINTS, MOST_POINTS, STEP] = [7.5, 9.5, 0.1];
  const heightOf = (/** @type {Element} */ element) => element.getBoundingClientRect().height;

  /** How many rows stand on the first side so that both sides are about as full; 0 where the two cannot hold them. @param {HTMLElement} sheet @param {HTMLTableElement} table */
  const parting = (sheet, table) => {
    const rows = [...table.tBodies[0].rows].map(heightOf);
    const all = rows.reduce((sum, each) => sum + each, 0);
    // Title, heads and address, counted on both sides though not both have them all: that is a little to spare.
    const around = heightOf(sheet) - all;
    let [before, best, count] = [0, Infinity, 0];
    rows.forEach((row, at) => {
      before += row;
      const fuller = around + Math.max(before, all - before);
      if (fuller < best && fuller <= ROOM) [best, count] = [fuller, at + 1];
    });
    return count;
  };

  /** The rows behind the first `count` go into a table of their own. @param {HTMLTableElement} table @param {number} count */
  const part = (table, count) => {
    const second = /** @type {HTMLTableElement} */ (table.cloneNode(true));
    second.deleteCaption();
    second.classList.add("compare-overleaf");
    for (const row of [...table.tBodies[0].rows].slice(count)) row.remove();
    for (const row of [...second.tBodies[0].rows].slice(0, count)) row.remove();
    table.after(second);
  };

  casebook.fitOnPaper = async (sheet) => {
    await document.fonts.ready;
    const table = sheet.querySelector("table");
    if (!table) return;
    const set = (/** @type {number} */ steps) => sheet.style.setProperty("--paper-size", `${(steps * STEP).toFixed(1)}pt`);
    const isOnOne = () => heightOf(sheet) <= ROOM;
    let [least, most] = [Math.round(LEAST_POINTS / STEP), Math.round(MOST_POINTS / STEP)];
    set(least);
    const fits = isOnOne() ? isOnOne : () => parting(sheet, table) > 0;
    // Larger letters never take less room: the largest that fit are found by halves.
    while (least < most) {
      const middle = Math.ceil((least + most) / 2);
      set(middle);
      if (fits()) least = middle;
      else most = middle - 1;
    }
    set(least);
    const isLong = fits !== isOnOne;
    sheet.classList.toggle("compare-paper--long", isLong);
    if (isLong) part(table, parting(sheet, table) || Math.ceil(table.tBodies[0].rows.length / 2));
  };
})();
