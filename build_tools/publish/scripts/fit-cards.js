/** On each card: what fits the reader's city, what does not, and what nobody knows, with the reasons in words. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  if (!casebook.fitOf) return;
  const { say, fitAnswers: answers } = casebook;
  // Each with its sign, which says in shape what the word says.
  const parts = /** @type {const} */ ([["yes", "fits", "✓"], ["no", "fits-not", "×"], ["open", "open", "?"]]);

  /** A label as it stands within a sentence. @param {string} label */
  const within = (label) => label.slice(0, 1).toLowerCase() + label.slice(1);

  /** @param {HTMLElement} slot */
  const fill = (slot) => {
    const row = casebook.table.row(slot.dataset.fit ?? "");
    const fit = row && casebook.fitOf(row);
    if (!fit) return slot.replaceChildren();
    slot.replaceChildren(
      ...parts.flatMap(([name, word, sign]) => {
        if (!fit[name].length) return [];
        const line = document.createElement("span");
        line.className = `fit-line fit-${name}`;
        const mark = Object.assign(document.createElement("span"), { className: "fit-sign", textContent: sign });
        mark.setAttribute("aria-hidden", "true");
        const head = Object.assign(document.createElement("b"), { textContent: say(`fit.${word}`) });
        const reasons = fit[name].map(({ reason, theirs }) => say(`fit.${reason}`, { theirs: within(theirs) }));
        line.append(mark, head, say("compare.colon"), reasons.join(say("fit.joint")));
        return [line];
      }),
    );
  };

  (casebook.cardActions ??= []).push((row, slot) => {
    slot.className = "fit-lines";
    slot.dataset.fit = row.slug;
    fill(slot);
  });
  answers.subscribe(() => {
    for (const slot of document.querySelectorAll("[data-fit]")) if (slot instanceof HTMLElement) fill(slot);
  });
})();
