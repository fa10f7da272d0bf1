/** `casebook.form.send`: the ways out: a file, the clipboard, the host's page for a new file, a letter to the editors. */
(() => {
  "use strict";
  const form = casebook.form;
  // Longer addresses are cut or refused: GitHub answers with an error beyond about eight thousand characters, mail programs
  // beyond about two thousand.
  const LONGEST_ADDRESS = 8000,
    LONGEST_LETTER = 1900;

  const page = () => /** @type {HTMLElement} */ (document.getElementById("form"));
  const text = () => form.write(form.answers.gather());
  const name = () => `${form.draft.around().slug || "case"}.yml`;

  /** @type {(word: string, values?: Record<string, string>) => void} */
  function tell(word, values) {
    /** @type {HTMLElement} */ (document.querySelector("[data-sent]")).textContent = casebook.say(word, values);
  }

  function take() {
    const link = document.createElement("a"),
      address = URL.createObjectURL(new Blob([text()], { type: "text/yaml;charset=utf-8" }));
    link.href = address;
    link.download = name();
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 0);
    tell("form.taken", { file: name() });
  }

  /** The clipboard; from a folder on a disk a browser may refuse it, and the old way still works. @returns {Promise<boolean>} */
  async function copied() {
    try {
      await navigator.clipboard.writeText(text());
      return true;
    } catch {
      const area = document.createElement("textarea"),
        before = /** @type {HTMLElement | null} */ (document.activeElement);
      area.value = text();
      area.className = "unseen";
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      before?.focus();
      return done;
    }
  }

  async function copy() {
    tell((await copied()) ? "form.copied" : "form.not-copied");
  }

  /** The host's page for the new file with all of it, where an address can hold that; else the text goes to the clipboard. */
  async function propose() {
    const { opened } = form.draft.around(),
      host = page().dataset.host ?? "";
    if (opened) {
      await copied();
      open((page().dataset.edit ?? "").replace("@", opened), "_blank", "noopener");
      return tell("form.proposed-copied", { file: name() });
    }
    const whole = `${host}${encodeURIComponent(name())}&value=${encodeURIComponent(text())}`;
    const fits = whole.length <= LONGEST_ADDRESS && !host.includes("file_name=");
    if (!fits) await copied();
    open(fits ? whole : host + encodeURIComponent(name()), "_blank", "noopener");
    tell(fits ? "form.proposed" : "form.proposed-copied", { file: name() });
  }

  function letter() {
    const subject = encodeURIComponent(casebook.say("form.letter", { file: name() }));
    const start = `mailto:${page().dataset.mail ?? ""}?subject=${subject}&body=`;
    const whole = start + encodeURIComponent(text());
    const fits = whole.length <= LONGEST_LETTER;
    if (!fits) take();
    location.href = fits ? whole : start + encodeURIComponent(casebook.say("form.letter-body", { file: name() }));
    tell(fits ? "form.letter-open" : "form.letter-attach", { file: name() });
  }

  form.send = {
    start() {
      /** @type {[string, () => unknown][]} */
      const doors = [
        ["[data-take]", take],
        ["[data-copy]", copy],
        ["[data-propose]", propose],
        ["[data-send-mail]", letter],
      ];
      for (const [door, go] of doors) document.querySelector(door)?.addEventListener("click", () => void go());
    },
  };
})();
