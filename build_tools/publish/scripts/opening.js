/**
 * Runs before anything is painted, unlike all others: what the address asks for has its place from the first moment on, and no
 * other list stands there meanwhile. `views.js` keeps `data-view` true from then on and takes `data-awaits` away.
 */
(() => {
  "use strict";
  if (!location.search) return;
  const { dataset } = document.documentElement;
  dataset.awaits = "";
  dataset.view = new URLSearchParams(location.search).get("view") || "list";

  // Where a script does not arrive nobody will answer: the page is then what it is without scripts.
  const giveUp = () => {
    delete dataset.awaits;
    delete dataset.view;
  };
  addEventListener("error", giveUp, true);
  addEventListener("DOMContentLoaded", () => removeEventListener("error", giveUp, true));
})();
