/** The lines `#notice` above the list: words that no case has and what was meant by them; that the words could not be searched. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const place = document.getElementById("notice");
  if (!place) return;

  /** A sentence with a button where it says `{meant}`. @param {string} word @param {string} meant */
  const suggestion = (word, meant) => {
    const line = document.createElement("p");
    const [before = "", after = ""] = casebook.say("explorer.meant", { word, meant: "\n" }).split("\n");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = meant;
    button.addEventListener("click", () => {
      const typed = casebook.state.now().q;
      casebook.state.write({ q: typed.replace(word, () => meant) });
      document.getElementById("q")?.focus();
    });
    line.append(before, button, after);
    return line;
  };

  /** @param {string} text */
  const sentence = (text) => {
    const line = document.createElement("p");
    line.textContent = text;
    return line;
  };

  casebook.result.subscribe(({ state, meant, missing, failed, plain }) => {
    const words = state.q.trim();
    const lines = [
      ...[...meant].map(([word, other]) => suggestion(word, other)),
      ...missing.map((word) => sentence(casebook.say("explorer.missing", { word }))),
      ...(plain && words ? [sentence(casebook.say(`explorer.plain-${plain}`))] : []),
      ...(failed && words ? [sentence(casebook.say("explorer.failed"))] : []),
    ];
    place.hidden = lines.length === 0;
    place.replaceChildren(...lines);
  });
})();
