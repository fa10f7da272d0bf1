/** The view `compare`: the cases that the address names, two to four, side by side in `#view-compare`. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const place = document.getElementById("view-compare");
  if (!place) return;
  const { say } = casebook;
  const lists = new Intl.ListFormat(casebook.way.language);
  let onlyDiffering = false;
  let turn = 0;

  const title = document.createElement("h2");
  title.id = "compare-title";
  title.tabIndex = -1;
  const notes = document.createElement("div");
  notes.className = "compare-notes";
  const tools = document.createElement("div");
  tools.className = "compare-tools";
  const scroll = document.createElement("div");
  scroll.className = "compare-scroll";
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "region");
  scroll.setAttribute("aria-labelledby", title.id);
  // What is printed is a second copy, set as large as one sheet of paper allows; on the screen nobody meets it.
  const sheet = document.createElement("div");
  sheet.className = "compare-paper";
  const desk = document.createElement("div");
  desk.className = "compare-desk";
  desk.append(sheet);

  /** @param {string} text */
  const note = (text) => Object.assign(document.createElement("p"), { textContent: text });

  /** The slugs of the address: those that can stand side by side, and those that are no case of ours. @param {State} state */
  const sorted = (state) => {
    const rows = state.cases.flatMap((slug) => casebook.table.row(slug) ?? []);
    return { rows, strangers: state.cases.filter((slug) => !casebook.table.row(slug)) };
  };

  /** @param {ComparedCase[]} cases @param {CompareHead[]} heads */
  const costNote = (cases, heads) => {
    const at = heads.findIndex((head) => head.key === "cost");
    const known = cases.filter((each) => each.cells[at]);
    if (known.length < 2) return "";
    const alike = casebook.comparableCosts(cases);
    if (alike.length === known.length) return "";
    return alike.length ? say("compare.costs-alike", { cities: lists.format(alike.map((each) => each.city)) }) : say("compare.costs-apart");
  };

  /** @param {string} slug */
  const leave = (slug) => {
    casebook.state.write({ cases: casebook.state.now().cases.filter((each) => each !== slug) });
    title.focus();
  };

  /** @param {ComparedCase[]} cases @param {CompareHead[]} heads */
  const draw = (cases, heads) => {
    const rows = casebook.compareRows(heads, cases);
    const caption = [costNote(cases, heads), say("compare.key")].filter(Boolean).join("\n");
    const paper = casebook.compareTable(rows, cases, { caption, leave });
    const shown = onlyDiffering ? rows.filter((row) => !row.isSame) : rows;
    scroll.replaceChildren(casebook.compareTable(shown, cases, { caption, leave }));
    const head = document.createElement("h2");
    head.textContent = title.textContent;
    // Paper has no links: whose sheet it is and where it can be had again are said on it.
    const foot = Object.assign(document.createElement("p"), { className: "compare-address" });
    const name = document.querySelector(".masthead-name")?.textContent ?? "";
    foot.textContent = location.protocol === "file:" ? name : `${name}, ${location.host}${decodeURI(location.pathname + location.search)}`;
    sheet.replaceChildren(head, paper, foot);
    void casebook.fitOnPaper(sheet);
  };

  const differing = document.createElement("input");
  differing.type = "checkbox";
  const wrapped = document.createElement("label");
  wrapped.append(differing, say("compare.only-differing"));
  const print = Object.assign(document.createElement("button"), { type: "button", textContent: say("compare.print") });
  print.addEventListener("click", () => window.print());
  const back = Object.assign(document.createElement("a"), { textContent: say("compare.back"), href: casebook.state.address({ view: "list" }) });
  back.addEventListener("click", (event) => {
    event.preventDefault();
    casebook.state.write({ view: "list" });
    document.getElementById("count")?.focus();
  });
  tools.append(back, wrapped, print);
  place.append(title, tools, notes, scroll, desk);

  casebook.views ??= {};
  casebook.views.compare = {
    show({ state }) {
      const mine = ++turn;
      const { rows, strangers } = sorted(state);
      const chosen = rows.slice(0, casebook.compareMost);
      const isEnough = chosen.length > 1;
      const words = say(isEnough ? `compare.title-${chosen.length}` : "compare.title-none");
      if (title.textContent !== words) casebook.live.say(words);
      title.textContent = words;
      back.href = casebook.state.address({ view: "list" });
      notes.replaceChildren(
        ...(isEnough ? [] : [note(say("compare.how"))]),
        ...(chosen[0] && !isEnough ? [note(say("compare.one-chosen", { city: chosen[0].called }))] : []),
        ...(rows.length > chosen.length ? [note(say("compare.left-out"))] : []),
        ...(strangers.length ? [note(say("compare.strangers", { n: strangers.length, names: lists.format(strangers) }))] : []),
      );
      for (const part of [scroll, wrapped, print]) part.hidden = !isEnough;
      if (!isEnough) return sheet.replaceChildren();
      casebook.compareData.of(chosen).then(
        ({ heads, cases }) => {
          if (mine !== turn) return;
          differing.onchange = () => {
            onlyDiffering = differing.checked;
            draw(cases, heads);
          };
          draw(cases, heads);
        },
        () => {
          if (mine === turn) notes.append(note(say("compare.failed")));
        },
      );
    },
    hide() {
      turn += 1;
      sheet.replaceChildren();
    },
  };
})();
