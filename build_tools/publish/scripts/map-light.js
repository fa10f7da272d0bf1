/** `casebook.mapLight`: what the pointer or the focus touches, in the list or on the map, is lit in the other too. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const LIT = "is-lit";

  casebook.mapLight = (stage, list, marks, show) => {
    const dim = () => {
      for (const lit of document.querySelectorAll(`.${LIT}`)) lit.classList.remove(LIT);
    };
    /** @param {Event} event */
    const fromMap = ({ target, type }) => {
      const mark = target instanceof Element ? marks.at(target) : undefined;
      if (!mark) return;
      dim();
      mark.button.classList.add(LIT);
      // The keyboard may come to a mark that is out of sight.
      if (type === "focusin") show(mark.group);
      for (const row of mark.group.rows) list.querySelector(`[data-slug="${CSS.escape(row.slug)}"]`)?.classList.add(LIT);
    };
    /** @param {Event} event */
    const fromList = ({ target }) => {
      const card = target instanceof Element ? target.closest("[data-slug]") : null;
      if (!(card instanceof HTMLElement)) return;
      dim();
      card.classList.add(LIT);
      marks.of(card.dataset.slug ?? "")?.classList.add(LIT);
    };
    for (const type of ["pointerover", "focusin"]) {
      stage.addEventListener(type, fromMap);
      list.addEventListener(type, fromList);
    }
    for (const type of ["pointerleave", "focusout"]) {
      stage.addEventListener(type, dim);
      list.addEventListener(type, dim);
    }
  };
})();
