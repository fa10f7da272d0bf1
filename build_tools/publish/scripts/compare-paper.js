/** `casebook.fitOnPaper`: sets the letters of a sheet as large as one side of A4, laid across, can hold. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  // The room of the side within its margins (compare.css), and a millimetre to spare: printers round.
  const ROOM_MILLIMETRES = 191;
  const PIXELS_PER_MILLIMETRE = 96 / 25.4;
  // Below the least nobody can read it, and it may take a second side; above the most it would look like a poster.
  const [LEAST_POINTS, MOST_POINTS, STEP] = [5.5, 9.5, 0.1];

  casebook.fitOnPaper = async (sheet) => {
    await document.fonts.ready;
    let [least, most] = [Math.round(LEAST_POINTS / STEP), Math.round(MOST_POINTS / STEP)];
    const set = (/** @type {number} */ steps) => sheet.style.setProperty("--paper-size", `${(steps * STEP).toFixed(1)}pt`);
    const fits = (/** @type {number} */ steps) => {
      set(steps);
      return sheet.getBoundingClientRect().height <= ROOM_MILLIMETRES * PIXELS_PER_MILLIMETRE;
    };
    // Larger letters never take less room: the largest that fit are found by halves.
    while (least < most) {
      const middle = Math.ceil((least + most) / 2);
      if (fits(middle)) least = middle;
      else most = middle - 1;
    }
    set(least);
  };
})();
