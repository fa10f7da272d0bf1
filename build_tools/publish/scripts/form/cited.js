/** `casebook.form.cited`: the sources as they stand in the form: ticked beside a claim, put as marks into a text. */
(() => {
  "use strict";
  const form = casebook.form;
  // A mark just before the place of writing, to which another number can be joined: "… in 2018. [1]"
  const SHORT = 46;
  const MARK_BEFORE = new RegExp(`${form.pattern("mark").source}\\s*$`, "u");

  /** @typedef {{ id: string, name: string }} Listed */

  /** @type {() => Listed[]} */
  function listed() {
    const list = /** @type {HTMLElement} */ (document.querySelector('[data-field="sources"][data-control="groups"]'));
    return form.groups.items(list).flatMap((item) => {
      const [id, title, publisher] = ["id", "title", "publisher"].map((name) =>
        /** @type {HTMLInputElement} */ (item.querySelector(`[data-field="${name}"] [data-value]`)).value.trim(),
      );
      return id && (title || publisher) ? [{ id, name: [publisher, title].filter(Boolean).join(": ") }] : [];
    });
  }

  function renew() {
    const sources = listed();
    for (const box of document.querySelectorAll("[data-cited]")) boxes(/** @type {HTMLElement} */ (box), sources, null);
    for (const row of document.querySelectorAll("[data-marks-for]")) marks(/** @type {HTMLElement} */ (row), sources);
  }

  /**
   * Ticks for all sources; one that is ticked and gone stays, so that the check can speak of it.
   * @type {(box: HTMLElement, sources: Listed[], wanted: string[] | null) => void}
   */
  function boxes(box, sources, wanted) {
    const ticked = wanted ?? checked(box);
    const gone = ticked.filter((id) => !sources.some((each) => each.id === id));
    const all = [...sources, ...gone.map((id) => ({ id, name: casebook.say("form.no-such-source") }))];
    if (!all.length) return nothing(box);
    const shown = all.map(({ id, name }) => `${id} ${name}`).join("\n");
    if (box.dataset.shown === shown && wanted === null) return;
    box.dataset.shown = shown;
    box.replaceChildren(
      ...all.map(({ id, name }) => {
        const label = document.createElement("label"),
          tick = document.createElement("input"),
          words = document.createElement("span");
        label.className = "tick";
        tick.type = "checkbox";
        tick.value = id;
        tick.checked = ticked.includes(id);
        words.textContent = `[${id}] ${form.text.short(name, SHORT)}`;
        label.title = name;
        label.append(tick, words);
        return label;
      }),
    );
  }

  /** @type {(box: HTMLElement) => string[]} */
  const checked = (box) => [...box.querySelectorAll("input")].filter((each) => each.checked).map((each) => each.value);

  /** @type {(row: HTMLElement, sources: Listed[]) => void} */
  function marks(row, sources) {
    if (!sources.length) return nothing(row);
    const shown = sources.map(({ id, name }) => `${id} ${name}`).join("\n");
    if (row.dataset.shown === shown) return;
    row.dataset.shown = shown;
    const label = document.createElement("span");
    label.textContent = casebook.say("form.put-in");
    const buttons = sources.map(({ id, name }) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = `[${id}]`;
      button.setAttribute("aria-label", casebook.say("form.put-in-source", { id, name }));
      button.title = name;
      button.addEventListener("click", () => putIn(row, id));
      return button;
    });
    row.replaceChildren(label, ...buttons);
  }

  /** @type {(box: HTMLElement) => void} */
  function nothing(box) {
    if (box.dataset.shown === "") return;
    box.dataset.shown = "";
    const link = document.createElement("a");
    link.href = "#part-sources";
    link.textContent = casebook.say("form.source-first");
    box.replaceChildren(link);
  }

  /** @type {(row: HTMLElement, id: string) => void} */
  function putIn(row, id) {
    const text = /** @type {HTMLTextAreaElement} */ (document.getElementById(row.dataset.marksFor ?? ""));
    const [before, after] = [text.value.slice(0, text.selectionEnd), text.value.slice(text.selectionEnd)];
    const mark = MARK_BEFORE.exec(before);
    const numbers = mark ? mark[1].split(",").map((each) => each.trim()) : [];
    if (!numbers.includes(id)) numbers.push(id);
    const start = mark ? before.slice(0, mark.index) : before + (/\S$/.test(before) ? " " : "");
    const written = `${start}[${numbers.join(", ")}]`;
    text.value = written + after;
    text.focus();
    text.setSelectionRange(written.length, written.length);
    text.dispatchEvent(new Event("input", { bubbles: true }));
  }

  form.cited = {
    renew,
    read: (field) => checked(/** @type {HTMLElement} */ (field.querySelector("[data-cited]"))),
    write(field, ids) {
      boxes(/** @type {HTMLElement} */ (field.querySelector("[data-cited]")), listed(), ids);
    },
    start: renew,
  };
})();
