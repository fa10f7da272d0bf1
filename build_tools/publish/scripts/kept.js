/** `casebook.kept`: the cases that the reader has kept, in order; slugs go in and out, the storage and other tabs are followed. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const MOST = 60;
  const slugs = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
  /** @type {Set<() => void>} */
  const subscribers = new Set();

  /** What was stored may be anybody's: only whole, plain, different names pass. @param {unknown} value */
  const sound = (value) =>
    Array.isArray(value) ? [...new Set(value.filter((each) => typeof each === "string" && slugs.test(each)))].slice(0, MOST) : [];
  /** @type {string[]} */
  let kept = sound(casebook.store.get("kept"));

  /** @param {readonly string[]} next */
  const write = (next) => {
    kept = sound([...next]);
    const isStored = casebook.store.set("kept", kept);
    for (const hear of subscribers) hear();
    return isStored;
  };

  casebook.store.subscribe(() => {
    kept = sound(casebook.store.get("kept"));
    for (const hear of subscribers) hear();
  });

  casebook.kept = {
    most: MOST,
    all: () => kept,
    has: (slug) => kept.includes(slug),
    keep: (slug) => write([...kept.filter((each) => each !== slug), slug]),
    drop: (slug) => write(kept.filter((each) => each !== slug)),
    replace: write,
    address: (cases) => `${casebook.way.toPage("packs/mine/")}${cases.length ? `?cases=${cases.join(",")}` : ""}`,
    subscribe: (hear) => void subscribers.add(hear),
  };
})();
