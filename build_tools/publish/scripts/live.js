/** `casebook.live`: one polite message for a screen reader, said when things have come to rest. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  // While somebody types, only the last of several messages is worth hearing.
  const REST_MILLISECONDS = 400;
  let waiting = 0;

  casebook.live = {
    say(text) {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        const place = document.getElementById("live");
        if (place && place.textContent !== text) place.textContent = text;
      }, REST_MILLISECONDS);
    },
  };
})();
