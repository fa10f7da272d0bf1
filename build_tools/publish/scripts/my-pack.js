/** The page My pack: loads the sheets of its cases, shows desk and paper, keeps the cover's words, prints. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const { pack, kept, say, live, store, way } = casebook;

  /** @param {string} id */
  const place = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
  /** @param {string} id */
  const field = (id) => /** @type {HTMLInputElement} */ (document.getElementById(id));
  const dates = new Intl.DateTimeFormat(way.language === "en" ? "en-GB" : way.language, { dateStyle: "long", timeZone: "UTC" });
  const parts = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll("input[name=part]")]);

  const papers = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll("input[name=paper]")]);
  const paper = () => (papers.find((each) => each.checked)?.value === "letter" ? "letter" : "a4");

  /** The sheets that are loaded, by slug. */
  const sheets = () => new Map(Object.entries(casebook.sheets ?? {}));

  /** @param {string} text @param {{ words: string, run: () => void }[]} acts */
  const notice = (text, acts = []) => {
    const paragraph = document.createElement("p");
    paragraph.className = "mine-notice";
    paragraph.append(text);
    for (const { words, run } of acts) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = words;
      button.addEventListener("click", run);
      paragraph.append(" ", button);
    }
    return paragraph;
  };

  const notices = () => {
    const shown = [];
    if (pack.unknown.length) shown.push(notice(say("mine.unknown", { names: pack.unknown.join(", ") })));
    if (pack.isShared()) {
      const adopt = { words: say("mine.adopt"), run: () => (pack.adopt(), live.say(say("mine.adopted")), place("desk-cases").focus()) };
      const own = { words: say("mine.own"), run: () => location.assign(kept.address([])) };
      shown.push(notice(say("mine.from-address"), kept.all().length ? [adopt, own] : [adopt]));
    }
    place("notices").replaceChildren(...shown);
  };

  const cover = () => {
    const title = field("pack-title").value.trim() || field("pack-title").placeholder;
    const date = field("pack-date").value;
    place("cover-title").textContent = title;
    place("cover-date").textContent = /^\d{4}-\d{2}-\d{2}$/.test(date) ? dates.format(new Date(`${date}T00:00:00Z`)) : "";
    document.title = title;
    const told = sheets();
    casebook.packRunning.write(title, pack.all().map((slug, at) => `${at + 1}  ${told.get(slug)?.title ?? slug}`), paper());
    for (const part of parts) {
      for (const leaf of document.querySelectorAll(`[data-part=${part.value}]`)) leaf.toggleAttribute("hidden", !part.checked || (leaf.id === "questions" && pack.all().length === 0));
    }
  };

  const show = () => {
    const isEmpty = pack.all().length === 0;
    const hadFocus = place("desk").contains(document.activeElement);
    for (const id of ["desk", "cover", "contents", "questions", "addresses"]) place(id).hidden = isEmpty;
    place("empty").hidden = !isEmpty;
    notices();
    casebook.packDesk.show(sheets());
    const ready = casebook.packPaper.show(sheets());
    cover();
    // The last case was removed: the button that did it is gone, and with it the reader's place.
    if (isEmpty && hadFocus) place("empty-title").focus();
    return ready;
  };

  const remember = () => {
    store.set("cover", {
      title: field("pack-title").value,
      date: field("pack-date").value,
      paper: paper(),
      left: parts.filter((part) => !part.checked).map((part) => part.value),
    });
    cover();
  };

  const recall = () => {
    const cover = /** @type {{ title?: unknown, date?: unknown, left?: unknown, paper?: unknown }} */ (store.get("cover") ?? {});
    if (typeof cover.title === "string") field("pack-title").value = cover.title.slice(0, 90);
    const today = new Date();
    const local = new Date(today.getTime() - today.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
    field("pack-date").value = typeof cover.date === "string" && cover.date >= local ? cover.date : local;
    for (const each of papers) each.checked = each.value === (cover.paper === "letter" ? "letter" : "a4");
    for (const part of parts) part.checked = !(Array.isArray(cover.left) && cover.left.includes(part.value));
  };

  recall();
  // Nobody else can open an address on this disk.
  if (location.protocol === "file:") place("copy").closest("fieldset")?.setAttribute("hidden", "");
  place("desk").addEventListener("submit", (event) => event.preventDefault());
  for (const input of [field("pack-title"), field("pack-date"), ...parts, ...papers]) input.addEventListener("input", remember);
  place("print").addEventListener("click", () => print());
  place("copy").addEventListener("click", () => {
    field("pack-address").select();
    // Some browsers allow the clipboard on https only; the older way works everywhere and on the selection.
    (navigator.clipboard?.writeText(field("pack-address").value) ?? Promise.reject()).catch(() => document.execCommand("copy")).then(() => live.say(say("mine.copied")));
  });
  pack.subscribe(show);
  place("desk").setAttribute("aria-busy", "true");
  if (pack.all().length) live.say(say("mine.loading"));
  Promise.allSettled(pack.all().map((slug) => way.load(`assets/sheets/${way.language}/${slug}.js`))).then(() => {
    place("desk").removeAttribute("aria-busy");
    const n = show();
    // Printed before the styles of paper and the faces are there, a sheet would be longer than its two sides.
    const styled = new Promise((done) => (document.readyState === "complete" ? done(null) : addEventListener("load", done)));
    Promise.all([styled, document.fonts.ready]).then(() => {
      if (n) live.say(say("mine.ready", { n }));
      document.documentElement.dataset.pack = "ready";
    });
  });
})();
