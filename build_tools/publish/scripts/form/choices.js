/**
 * `casebook.form.choices`: lists to tick. What is ticked first comes first, since the first theme and the first topic say
 * most; the order can be changed.
 */
(() => {
  "use strict";
  const form = casebook.form;

  /** @type {(field: HTMLElement) => HTMLElement} */
  const chosen = (field) => /** @type {HTMLElement} */ (field.querySelector("[data-chosen]"));

  /** @type {(field: HTMLElement) => string[]} */
  const read = (field) => /** @type {HTMLElement[]} */ ([...chosen(field).children]).map((each) => each.dataset.tag ?? "");

  /** @type {(field: HTMLElement, tags: string[]) => void} */
  function write(field, tags) {
    chosen(field).replaceChildren();
    for (const tag of tags) append(field, tag);
    renew(field);
  }

  /** @type {(field: HTMLElement, tag: string) => void} */
  function append(field, tag) {
    const list = casebook.given.form.lists[ticks(field)[0]?.closest("[data-list]")?.getAttribute("data-list") ?? ""] ?? [];
    const [, label, means] = list.find(([each]) => each === tag) ?? [tag, tag, ""];
    const item = document.createElement("li");
    item.dataset.tag = tag;
    const words = document.createElement("span");
    words.textContent = label;
    if (means) {
      const small = document.createElement("small");
      small.textContent = means;
      words.append(small);
    }
    item.append(words, button("first", "form.to-front", label), button("off", "form.take-off", label));
    chosen(field).append(item);
  }

  /** @type {(what: string, name: string, label: string) => HTMLButtonElement} */
  function button(what, name, label) {
    const made = document.createElement("button");
    made.type = "button";
    made.dataset[what] = "";
    made.textContent = casebook.say(name);
    const which = document.createElement("span");
    which.className = "unseen";
    which.textContent = `: ${label}`;
    made.append(which);
    return made;
  }

  /** @type {(field: HTMLElement) => HTMLInputElement[]} */
  const ticks = (field) => [...field.querySelectorAll("[data-tick]")].map((each) => /** @type {HTMLInputElement} */ (each));

  /** @type {(field: HTMLElement) => void} */
  function renew(field) {
    const tags = read(field);
    for (const tick of ticks(field)) tick.checked = tags.includes(tick.value);
    for (const [position, item] of [...chosen(field).children].entries())
      /** @type {HTMLElement} */ (item.querySelector("[data-first]")).hidden = position === 0;
    chosen(field).hidden = !tags.length;
  }

  /** @type {(event: Event) => void} */
  function tick(event) {
    const box = /** @type {HTMLInputElement} */ (event.target),
      field = fieldOf(box);
    if (!field || !("tick" in box.dataset)) return;
    if (box.checked) append(field, box.value);
    else
      chosen(field)
        .querySelector(`[data-tag="${CSS.escape(box.value)}"]`)
        ?.remove();
    renew(field);
  }

  /** @type {(event: Event) => void} */
  function press(event) {
    const pressed = /** @type {HTMLElement} */ (event.target).closest("button"),
      field = pressed && fieldOf(pressed);
    const item = pressed?.closest("li");
    if (!pressed || !field || !item) return;
    if ("first" in pressed.dataset) chosen(field).prepend(item);
    else if ("off" in pressed.dataset) item.remove();
    else return;
    renew(field);
    // The button may be gone; the heading of the list is not.
    /** @type {HTMLElement | null} */ (field.querySelector(".ask-label"))?.focus();
    form.renew();
  }

  /** @type {(within: HTMLElement) => HTMLElement | null} */
  const fieldOf = (within) => within.closest('[data-control="choices"]');

  form.choices = {
    read,
    write,
    start() {
      const page = document.getElementById("form");
      page?.addEventListener("change", tick);
      page?.addEventListener("click", press);
      for (const field of document.querySelectorAll('[data-control="choices"]')) renew(/** @type {HTMLElement} */ (field));
    },
  };
})();
