/** `casebook.form.progress`: how much of each section is answered and sound, as a mark that fills and in words. */
(() => {
  "use strict";
  const form = casebook.form;
  // What the form fills in by itself.
  const GIVEN = ["language", "checked_on"];

  form.progress = {
    renew(answers, found) {
      const broken = new Set(found.filter(({ level }) => level === "error").map(({ way }) => way[0]));
      for (const mark of document.querySelectorAll("[data-progress]")) {
        const name = mark.getAttribute("data-progress") ?? "";
        const fields = [...document.querySelectorAll(`[data-section="${name}"] > [data-field]`)].map(
          (each) => each.getAttribute("data-field") ?? "",
        );
        const asked = fields.flatMap((each) => casebook.given.form.fields.find((field) => field.name === each) ?? []);
        const needed = asked.filter((each) => each.required && each.control !== "fixed");
        const wanted = needed.length ? needed : asked;
        const done = wanted.filter((each) => answers[each.name] !== undefined && !broken.has(each.name)).length;
        const begun = wanted.some((each) => answers[each.name] !== undefined && !GIVEN.includes(each.name));
        const state = done === wanted.length ? "full" : begun ? "part" : "none";
        mark.setAttribute("data-state", state);
        const words = document.querySelector(`[data-progress-words="${name}"]`);
        if (words) words.textContent = casebook.say("form.progress", { done: String(done), all: String(wanted.length) });
      }
    },
  };
})();
