/** `casebook.settle`: puts items into a list in their order and takes out all others; what stays keeps its focus. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));

  casebook.settle = (list, items) => {
    const focused = document.activeElement;
    const staying = new Set(items);
    for (const item of [...list.children]) if (!staying.has(item)) item.remove();
    let next = list.firstElementChild;
    for (const item of items) {
      // An element that is put in again loses the focus, so whatever stands in its place already is left alone.
      if (item === next) next = next.nextElementSibling;
      else list.insertBefore(item, next);
    }
    const hasLost = focused !== document.activeElement && list.contains(focused);
    if (hasLost && (focused instanceof HTMLElement || focused instanceof SVGElement)) focused.focus({ preventScroll: true });
  };
})();
