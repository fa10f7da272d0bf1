/** `casebook.packDesk`: where the reader puts the pack in order: one line a case with three buttons, the cover's words, the address. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const { pack, kept, say, live } = casebook;

  /** @param {string} act @param {string} slug @param {string} title @param {() => void} run @param {boolean} isOff */
  const button = (act, slug, title, run, isOff) => {
    const made = document.createElement("button");
    made.type = "button";
    made.dataset.act = `${act} ${slug}`;
    made.textContent = say(`mine.${act}`);
    made.setAttribute("aria-label", say(`mine.${act}-case`, { title }));
    // It stays reachable at the ends of the list, so that a keyboard never loses its place.
    if (isOff) made.setAttribute("aria-disabled", "true");
    made.addEventListener("click", () => !isOff && run());
    return made;
  };

  /** @param {string} slug @param {number} by @param {string} title */
  const move = (slug, by, title) => {
    const n = pack.move(slug, by);
    live.say(say("mine.moved", { title, n: String(n), total: pack.all().length }));
    focus(`${by < 0 ? "up" : "down"} ${slug}`);
  };

  /** @param {string} slug @param {string} title */
  const remove = (slug, title) => {
    const at = pack.all().indexOf(slug);
    pack.remove(slug);
    const left = pack.all();
    live.say(say("mine.removed", { title, n: left.length }));
    if (left.length) focus(`remove ${left[Math.min(at, left.length - 1)]}`);
  };

  /** @param {string} act */
  const focus = (act) => {
    const found = document.querySelector(`[data-act="${act}"]`);
    if (found instanceof HTMLElement) found.focus();
  };

  /** @param {string} slug @param {number} at @param {Pick<PackSheet, "title" | "place" | "language">} told */
  const line = (slug, at, told) => {
    const item = document.createElement("li");
    const [words, title, place, acts] = ["div", "a", "span", "div"].map((name) => document.createElement(name));
    title.textContent = told.title;
    if (told.language) title.lang = told.language;
    if (title instanceof HTMLAnchorElement) title.href = casebook.way.toCase(slug);
    place.className = "label";
    place.textContent = told.place;
    words.append(title, place);
    acts.className = "order-acts";
    acts.append(
      button("up", slug, told.title, () => move(slug, -1, told.title), at === 0),
      button("down", slug, told.title, () => move(slug, 1, told.title), at === pack.all().length - 1),
      button("remove", slug, told.title, () => remove(slug, told.title), false),
    );
    item.append(words, acts);
    return item;
  };

  casebook.packDesk = {
    show(told) {
      const lines = pack.all().map((slug, at) => line(slug, at, told.get(slug) ?? { title: slug, place: "", language: "" }));
      document.getElementById("order")?.replaceChildren(...lines);
      const address = document.getElementById("pack-address");
      if (address instanceof HTMLInputElement) address.value = new URL(kept.address(pack.all()), location.href).href;
    },
  };
})();
