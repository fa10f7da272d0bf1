/** `casebook.whole`: a text as what an element takes in: ranges of figures and French pronouns behind a hyphen stay on one line. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  // As in text/together.py.
  const figure = "[0-9]+(?:[.,][0-9]+)*";
  const short = "(?:t-)?(?:ils?|elles?|on|ce|je|tu|nous|vous)|ci|là|[Bb]as|mêmes?";
  const whole = new RegExp(
    `((?<![\\p{L}\\p{N}_-])${figure}(?:[-–]${figure})+%?|(?<![\\p{L}\\p{N}_])[\\p{L}\\p{N}_’]+-(?:${short})(?![\\p{L}\\p{N}_]))`,
    "gu",
  );

  casebook.whole = (text) =>
    text.split(whole).flatMap((piece, at) => {
      if (at % 2 === 0) return piece || [];
      return Object.assign(document.createElement("span"), { className: "whole", textContent: piece });
    });
})();
