/** `casebook.pack`: the cases of the page My pack, in order: the reader's own, or those that an address names (`?cases=a,b`).
 * What an address brings never overwrites what the reader has kept; changes to it change the address.
 */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const { kept, table } = casebook;
  const MOST_SHOWN = 80;
  /** @type {Set<() => void>} */
  const subscribers = new Set();
  const asked = new URLSearchParams(location.search)
    .getAll("cases")
    .flatMap((value) => value.split(","))
    .map((name) => name.trim())
    .filter(Boolean);
  let isShared = asked.length > 0;
  const wanted = [...new Set(isShared ? asked : kept.all())];
  // A name may be anything: it is shown as text, and not at any length.
  const unknown = wanted.filter((slug) => !table.row(slug)).map((name) => name.slice(0, MOST_SHOWN)).slice(0, kept.most);
  let cases = wanted.filter((slug) => table.row(slug)).slice(0, kept.most);

  /** @param {string[]} next */
  const become = (next) => {
    cases = next;
    if (isShared) history.replaceState(history.state, "", kept.address(cases));
    else kept.replace(cases);
    for (const hear of subscribers) hear();
  };

  casebook.pack = {
    all: () => cases,
    unknown,
    isShared: () => isShared,
    move(slug, by) {
      const from = cases.indexOf(slug);
      const to = Math.min(Math.max(from + by, 0), cases.length - 1);
      const next = cases.filter((each) => each !== slug);
      next.splice(to, 0, slug);
      if (from >= 0 && to !== from) become(next);
      return to + 1;
    },
    remove: (slug) => become(cases.filter((each) => each !== slug)),
    adopt() {
      isShared = false;
      history.replaceState(history.state, "", kept.address([]));
      become(cases);
    },
    subscribe: (hear) => void subscribers.add(hear),
  };
})();
