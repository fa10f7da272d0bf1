/** The view `list`: the cards of what is found, twenty-four at a time, in `#results`. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  // As in render/explore/page.py.
  const SHOWN_AT_ONCE = 24;
  const list = document.getElementById("results");
  const foot = document.getElementById("more");
  if (!list || !foot) return;
  /** @type {Result | undefined} */
  let result;
  let shown = SHOWN_AT_ONCE;
  let turn = 0;
  let isFirst = true;
  /** The case that was opened from this step of the history. @type {string | undefined} */
  let opened = history.state?.opened;

  const button = document.createElement("button");
  button.type = "button";

  // Who opens a case and comes back finds the focus where it was; browsers that keep no page in memory only keep the scrolling.
  list.addEventListener("click", ({ target }) => {
    const item = target instanceof Element && target.closest("a") ? target.closest("li") : null;
    if (item) history.replaceState({ ...history.state, opened: item.dataset.slug }, "");
  });
  const comeBack = () => {
    const item = [...list.children].find((each) => each instanceof HTMLElement && each.dataset.slug === opened);
    const isFree = document.activeElement === document.body;
    opened = undefined;
    if (isFree) item?.querySelector("a")?.focus({ preventScroll: true });
  };

  /** The cards that are there already are used again: they keep their place, their focus and what was put into them. */
  const fill = async () => {
    if (!result) return;
    const mine = ++turn;
    const rows = result.rows.slice(0, shown);
    const there = new Map([...list.children].map((item) => [item instanceof HTMLElement ? item.dataset.slug : "", item]));
    const made = await casebook.cards.of(rows.filter((row) => !there.has(row.slug)));
    if (mine !== turn || !result) return;
    const fresh = new Map(made.map((item) => [item.dataset.slug, item]));
    const items = rows.flatMap((row) => there.get(row.slug) ?? fresh.get(row.slug) ?? []);
    // The first time nothing has the focus yet, and what is put in anew does not count as having jumped.
    if (isFirst) list.replaceChildren(...items);
    else casebook.settle(list, items);
    isFirst = false;
    casebook.found(list, result);
    // What is still hidden, as long as it is awaited, takes no focus.
    requestAnimationFrame(comeBack);
    const rest = result.rows.length - rows.length;
    foot.hidden = rest <= 0;
    button.textContent = casebook.say("explorer.more", { n: Math.min(rest, SHOWN_AT_ONCE) });
  };

  button.addEventListener("click", async () => {
    const next = shown;
    shown += SHOWN_AT_ONCE;
    history.replaceState({ ...history.state, shown }, "");
    await fill();
    // The button may be gone or far away now; the first new case is where one reads on.
    const first = list.children[next]?.querySelector("a");
    if (first instanceof HTMLElement) first.focus({ preventScroll: true });
  });

  // Cards that came with the page get their actions now; those that are made later get them when they are made.
  casebook.views ??= {};
  casebook.views.list = {
    show(next) {
      const isSame = result && result.slugs.join() === next.slugs.join();
      if (!isSame) shown = (!result && history.state?.shown) || SHOWN_AT_ONCE;
      if (!result) {
        foot.replaceChildren(button);
        for (const item of list.children) if (item instanceof HTMLLIElement) casebook.cards.equip(item);
      }
      result = next;
      return fill();
    },
    hide() {},
  };
})();
