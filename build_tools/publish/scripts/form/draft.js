/** `casebook.form.draft`: what is written, kept in this browser so that a closed tab loses nothing, and the name of the file. */
(() => {
  "use strict";
  const form = casebook.form;
  const KEY = "casebook.form";
  let opened = "";
  let isNamed = false;
  /** What the page began with or was kept last, as it is written down. @type {string | undefined} */
  let before;

  const field = () => /** @type {HTMLInputElement} */ (document.getElementById("f-slug"));
  const place = () => /** @type {HTMLElement} */ (document.querySelector("[data-kept]"));

  /** Place and practice, from what is written so far: the name that `contribute/slug.py` gives. @param {Answers} answers */
  function proposed(answers) {
    const city = casebook.fold.slugOf(String(form.walk.at(answers, ["place", "city"]) ?? ""));
    const title = casebook.fold.slugOf(String(answers.title ?? "")).split("-");
    const { most, words: count, small } = casebook.given.form.facts.slug;
    const words = title.filter((word) => word && !small.includes(word) && !city.split("-").includes(word)).slice(0, count);
    let name = [city, ...words].filter(Boolean).join("-");
    while (name.length > most && name.includes("-")) name = name.slice(0, name.lastIndexOf("-"));
    return name.slice(0, most);
  }

  /** Today, where the writer is. */
  function today() {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  }

  form.draft = {
    around: () => ({
      today: today(),
      slug: field()
        .value.trim()
        .replace(/\.ya?ml$/, ""),
      opened,
    }),
    name(slug, from) {
      [field().value, opened, isNamed] = [slug, from, Boolean(slug)];
    },
    keep() {
      const answers = form.answers.gather();
      if (!isNamed) field().value = proposed(answers);
      const now = { answers, slug: field().value, isNamed, opened };
      const [written, isBegun] = [JSON.stringify(now), before !== undefined];
      // Who only looks at the form leaves nothing behind, and who comes back reads of when the draft is.
      if (written === before) return;
      before = written;
      if (!isBegun) return;
      try {
        const at = new Date();
        localStorage.setItem(KEY, JSON.stringify({ ...now, at: at.toISOString() }));
        const time = at.toLocaleTimeString(casebook.way.language, { hour: "2-digit", minute: "2-digit", hour12: false });
        place().textContent = casebook.say("form.kept", { time });
      } catch {
        // A private window or a full disk: the writer must know before the tab is closed.
        place().textContent = casebook.say("form.not-kept");
      }
    },
    start() {
      field().addEventListener("input", () => (isNamed = field().value !== ""));
      try {
        const kept = JSON.parse(localStorage.getItem(KEY) ?? "null");
        if (!kept) return false;
        form.answers.fill(kept.answers);
        form.draft.name(kept.slug, kept.opened);
        isNamed = kept.isNamed;
        const time = new Date(kept.at).toLocaleString(casebook.way.language, {
          dateStyle: "long",
          timeStyle: "short",
          hour12: false,
        });
        place().textContent = casebook.say("form.back", { time });
        return true;
      } catch {
        return false;
      }
    },
    clear() {
      try {
        localStorage.removeItem(KEY);
      } catch {
        // Where nothing can be kept, nothing has to be forgotten.
      }
      form.draft.name("", "");
      place().textContent = casebook.say("form.empty");
    },
  };
})();
