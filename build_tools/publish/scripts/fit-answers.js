/** `casebook.fitAnswers`: what a city said of itself. It stays in the browser's storage and behind the # of the address, which no server gets. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const NAMES = /** @type {const} */ (["size", "topic", "cost", "for", "lead"]);
  const BEGINS = "#fit?";
  // Several libraries may lie on one host; each has its own answers.
  const KEY = `casebook:fit:${new URL(casebook.way.root, location.href).pathname}`;
  /** @type {FitAnswers} */
  const none = Object.freeze({ size: "", topic: "", cost: "", for: "", lead: "" });
  /** @type {Set<(answers: FitAnswers) => void>} */
  const subscribers = new Set();

  // A browser may refuse storage (private windows, strict settings); the answers then live in the address alone.
  /** @template T @param {() => T} act @param {T} otherwise */
  const perhaps = (act, otherwise) => {
    try {
      return act();
    } catch {
      return otherwise;
    }
  };
  /** @param {string} text @returns {FitAnswers} */
  const read = (text) => {
    const given = new URLSearchParams(text);
    return Object.freeze({ ...none, ...Object.fromEntries(NAMES.map((name) => [name, given.get(name) ?? ""])) });
  };
  /** @param {FitAnswers} answers */
  const written = (answers) => new URLSearchParams(NAMES.filter((name) => answers[name]).map((name) => [name, answers[name]])).toString();
  const fromAddress = () => (location.hash.startsWith(BEGINS) ? read(location.hash.slice(BEGINS.length)) : null);

  /** @param {FitAnswers} answers */
  const show = (answers) => {
    const text = written(answers);
    const hash = text ? BEGINS + text : location.hash.startsWith(BEGINS) ? "" : location.hash;
    if (hash !== location.hash) history.replaceState(history.state, "", location.pathname + location.search + hash);
  };
  /** @param {FitAnswers} answers */
  const become = (answers) => {
    current = answers;
    for (const hear of subscribers) hear(current);
  };

  // What somebody sent with an address is looked at, not kept: only what the reader answers here is.
  let current = fromAddress() ?? read(perhaps(() => localStorage.getItem(KEY), "") ?? "");
  show(current);
  addEventListener("hashchange", () => {
    const given = fromAddress();
    if (given) become(given);
  });

  casebook.fitAnswers = {
    names: NAMES,
    now: () => current,
    set(change) {
      const next = Object.freeze({ ...current, ...change });
      const text = written(next);
      perhaps(() => (text ? localStorage.setItem(KEY, text) : localStorage.removeItem(KEY)), undefined);
      show(next);
      become(next);
    },
    clear: () => casebook.fitAnswers.set(none),
    subscribe(hear) {
      subscribers.add(hear);
      return () => subscribers.delete(hear);
    },
  };
})();
