/** `casebook.views`: the ways to show a result, one at a time; those that other files add register themselves here. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  casebook.views ??= {};
  let shown = "";

  /** The view of a state; an unknown name is the list. @param {State} state */
  const nameOf = (state) => (Object.hasOwn(casebook.views, state.view) ? state.view : "list");

  casebook.showResult = (result) => {
    const name = nameOf(result.state);
    if (shown && shown !== name) casebook.views[shown]?.hide();
    shown = name;
    const { dataset } = document.documentElement;
    dataset.view = name;
    for (const place of document.querySelectorAll("[id^=view-]")) place.toggleAttribute("hidden", place.id !== `view-${name}`);
    for (const choice of document.querySelectorAll("input[name=view]")) {
      if (choice instanceof HTMLInputElement) choice.checked = choice.value === name;
    }
    void Promise.resolve(casebook.views[name]?.show(result)).then(() => delete dataset.awaits);
  };
})();
