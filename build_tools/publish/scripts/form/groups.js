/**
 * `casebook.form.groups`: items that can be added, moved and removed: sources, results, partners. The keyboard's place is
 * kept through all of it.
 */
(() => {
  "use strict";
  const form = casebook.form;
  const NUMBER = form.pattern("shortNumber");
  let made = 0;

  /** @type {(list: HTMLElement) => HTMLElement} */
  const place = (list) => /** @type {HTMLElement} */ (list.querySelector(":scope > [data-items]"));

  /** @type {(list: HTMLElement) => HTMLElement[]} */
  const items = (list) => /** @type {HTMLElement[]} */ ([...place(list).children]);

  /** @type {(list: HTMLElement, focus: boolean) => HTMLElement} */
  function add(list, focus) {
    const template = /** @type {HTMLTemplateElement} */ (list.querySelector(":scope > template"));
    const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    const number = String(++made);
    for (const each of copy.querySelectorAll("[id], [for], [aria-describedby], [data-marks-for]"))
      for (const name of ["id", "for", "aria-describedby", "data-marks-for"]) {
        const value = each.getAttribute(name);
        if (value) each.setAttribute(name, value.replaceAll("@", number));
      }
    const item = /** @type {HTMLElement} */ (copy.firstElementChild);
    place(list).append(item);
    if (list.dataset.field === "sources") setNumber(list, item);
    count(list);
    form.cited.renew();
    if (focus) firstField(item)?.focus();
    return item;
  }

  /** The next number that no source has. @type {(list: HTMLElement, item: HTMLElement) => void} */
  function setNumber(list, item) {
    const taken = items(list)
      .filter((each) => each !== item)
      .map((each) => Number(numberField(each).value));
    let free = 1;
    while (taken.includes(free)) free++;
    numberField(item).value = String(free);
  }

  /** @type {(item: HTMLElement) => HTMLInputElement} */
  const numberField = (item) => /** @type {HTMLInputElement} */ (item.querySelector('[data-field="id"] [data-value]'));

  /**
   * The first thing to be written; the number of a source has been filled in.
   * @type {(item: HTMLElement) => HTMLElement | null}
   */
  const firstField = (item) =>
    item.querySelector(':scope > [data-field]:not([data-field="id"]) :is(input, select, textarea):not([data-unknown])');

  /** Tells the items apart for the eye and the ear. @type {(list: HTMLElement) => void} */
  function count(list) {
    const all = items(list);
    const numbers = list.dataset.field === "sources" ? all.map((item) => numberField(item).value) : [];
    for (const [position, item] of all.entries()) {
      // The number is shown in the heading; only one that cannot stand has to be seen as a field.
      const own = /** @type {HTMLElement | null} */ (item.querySelector('[data-field="id"]')),
        written = numbers[position];
      if (own) own.hidden = NUMBER.test(written) && numbers.indexOf(written) === numbers.lastIndexOf(written);
      const number = list.dataset.field === "sources" ? `[${numberField(item).value}]` : String(position + 1);
      /** @type {HTMLElement} */ (item.querySelector(":scope > .item-name [data-number]")).textContent = number;
      for (const which of item.querySelectorAll(":scope > .item-foot [data-which]"))
        which.textContent = ` ${called(item)} ${number}`;
      /** @type {HTMLElement} */ (item.querySelector("[data-up]")).hidden = position === 0;
    }
  }

  /** @type {(item: HTMLElement) => string} */
  const called = (item) => item.querySelector("[data-called]")?.textContent ?? "";

  /** @type {(list: HTMLElement, item: HTMLElement) => void} */
  function remove(list, item) {
    const next = /** @type {HTMLElement | null} */ (item.nextElementSibling ?? item.previousElementSibling);
    const name = called(item);
    item.remove();
    count(list);
    form.cited.renew();
    const nearest = next ? firstField(next) : /** @type {HTMLElement | null} */ (list.querySelector("[data-add]"));
    nearest?.focus();
    casebook.live.say(casebook.say("form.removed", { what: name }));
  }

  /** @type {(list: HTMLElement, wanted: number) => void} */
  function resize(list, wanted) {
    const least = list.dataset.field === "sources" || list.dataset.field === "results" ? 1 : 0;
    place(list).replaceChildren();
    for (let each = 0; each < Math.max(wanted, least); each++) add(list, false);
  }

  /** @type {(event: Event) => void} */
  function press(event) {
    const button = /** @type {HTMLElement} */ (event.target).closest("button");
    const list = /** @type {HTMLElement | null} */ (button?.closest('[data-control="groups"]') ?? null);
    if (!button || !list) return;
    const item = /** @type {HTMLElement | null} */ (button.closest("[data-part]"));
    if ("add" in button.dataset) add(list, true);
    else if ("remove" in button.dataset && item) remove(list, item);
    else if ("up" in button.dataset && item) {
      item.previousElementSibling?.before(item);
      count(list);
      // The first item has no such button any more; its first field is the nearest place.
      (button.hidden ? firstField(item) : button)?.focus();
    } else return;
    form.renew();
  }

  form.groups = {
    add,
    items,
    resize,
    count,
    start() {
      document.getElementById("form")?.addEventListener("click", press);
    },
  };
})();
