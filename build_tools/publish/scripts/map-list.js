/** `casebook.mapList`: the cases found, beside the map, as short cards; more of them on demand. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const SHOWN_AT_ONCE = 24;

  casebook.mapList = () => {
    const element = document.createElement("section");
    element.className = "map-list";
    element.id = "map-list";
    element.tabIndex = -1;
    element.setAttribute("aria-label", casebook.say("map.list"));
    const list = document.createElement("ol");
    list.className = "entries";
    const foot = document.createElement("p");
    foot.className = "explorer-more";
    foot.hidden = true;
    const more = Object.assign(document.createElement("button"), { type: "button" });
    foot.append(more);
    element.append(list, foot);
    /** @type {readonly Row[]} */
    let rows = [];
    let shown = SHOWN_AT_ONCE;
    let turn = 0;

    const fill = async () => {
      const mine = ++turn;
      const wanted = rows.slice(0, shown);
      const there = new Map([...list.children].map((item) => [item instanceof HTMLElement ? item.dataset.slug : "", item]));
      const made = await casebook.cards.of(wanted.filter((row) => !there.has(row.slug)));
      if (mine !== turn) return;
      const fresh = new Map(made.map((item) => [item.dataset.slug, item]));
      casebook.settle(list, wanted.flatMap((row) => there.get(row.slug) ?? fresh.get(row.slug) ?? []));
      const rest = rows.length - wanted.length;
      foot.hidden = rest <= 0;
      more.textContent = casebook.say("map.more", { n: Math.min(rest, SHOWN_AT_ONCE) });
    };
    more.addEventListener("click", async () => {
      const next = shown;
      shown += SHOWN_AT_ONCE;
      await fill();
      list.children[next]?.querySelector("a")?.focus({ preventScroll: true });
    });

    return {
      element,
      show(result) {
        if (rows !== result.rows) shown = SHOWN_AT_ONCE;
        rows = result.rows;
        void fill();
      },
    };
  };
})();
