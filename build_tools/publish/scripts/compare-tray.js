/** Choosing what to compare: a button on each card, and a tray at the foot of the list that says what is chosen. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const MOST = 4;
  casebook.compareMost = MOST;
  const tray = document.getElementById("compare-tray");
  const { say } = casebook;

  const chosen = () => casebook.state.now().cases.filter((slug) => casebook.table.row(slug));
  const cityOf = (/** @type {string} */ slug) => casebook.table.row(slug)?.called ?? slug;

  /** @param {string} slug */
  const toggle = (slug) => {
    const now = chosen();
    const isThere = now.includes(slug);
    if (!isThere && now.length >= MOST) {
      if (notice) notice.textContent = say("compare.full");
      return casebook.live.say(say("compare.full"));
    }
    const next = isThere ? now.filter((each) => each !== slug) : [...now, slug];
    casebook.state.write({ cases: next });
    casebook.live.say(say(isThere ? "compare.removed" : "compare.added", { city: cityOf(slug), n: next.length }));
  };

  /** @param {HTMLButtonElement} button @param {readonly string[]} cases */
  const mark = (button, cases) => button.setAttribute("aria-pressed", String(cases.includes(button.value)));

  (casebook.cardActions ??= []).push((row, slot) => {
    const title = slot.closest(".card")?.querySelector(".card-title")?.textContent?.trim() ?? row.called;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "compare-choose", value: row.slug });
    button.textContent = say("compare.choose");
    button.setAttribute("aria-label", say("compare.choose-which", { title }));
    button.addEventListener("click", () => toggle(row.slug));
    mark(button, casebook.state.now().cases);
    slot.append(button);
  });

  /** @type {HTMLElement | undefined} */
  let notice;

  /** @param {string} text @param {() => void} act @param {string} [name] */
  const button = (text, act, name) => {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: text });
    if (name) made.setAttribute("aria-label", name);
    made.addEventListener("click", () => {
      const at = [...(tray?.querySelectorAll("button") ?? [])].indexOf(made);
      act();
      // The button is gone; its neighbour takes the focus, or what the list begins with.
      const rest = tray?.querySelectorAll("button") ?? [];
      (rest[Math.min(at, rest.length - 1)] ?? document.getElementById("count"))?.focus();
    });
    return made;
  };

  /** @param {State} state */
  const draw = (state) => {
    for (const each of document.querySelectorAll("button.compare-choose")) {
      if (each instanceof HTMLButtonElement) mark(each, state.cases);
    }
    if (!tray) return;
    const slugs = chosen();
    tray.hidden = !slugs.length || state.view === "compare";
    const head = Object.assign(document.createElement("h3"), { className: "label", textContent: say("compare.tray") });
    const list = document.createElement("ul");
    for (const slug of slugs) {
      const item = document.createElement("li");
      item.append(button(cityOf(slug), () => toggle(slug), say("compare.remove", { city: cityOf(slug) })));
      list.append(item);
    }
    notice = Object.assign(document.createElement("p"), { className: "label" });
    if (slugs.length < 2) {
      notice.textContent = say("compare.tray-one");
      return tray.replaceChildren(head, list, notice);
    }
    const open = Object.assign(document.createElement("a"), { className: "compare-open" });
    open.textContent = say("compare.open", { n: Math.min(slugs.length, MOST) });
    open.href = casebook.state.address({ view: "compare" });
    open.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      casebook.state.write({ view: "compare" });
      document.getElementById("compare-title")?.focus();
      document.getElementById("explorer")?.scrollIntoView({ block: "start" });
    });
    tray.replaceChildren(head, list, button(say("compare.clear"), () => casebook.state.write({ cases: [] })), notice, open);
  };

  casebook.state.subscribe(draw);
  draw(casebook.state.now());
})();
