/** `casebook.state`: what the reader asks for, kept in the address and nowhere else, so that it can be sent, kept and undone. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const lists = /** @type {const} */ ([
    "theme", "topic", "country", "size", "status", "for", "cost",
    "evidence", "shows", "programme", "participation", "lang",
  ]);
  const years = /** @type {const} */ (["from", "to"]);
  /** @type {State} */
  const empty = Object.freeze({
    q: "", theme: [], topic: [], country: [], size: [], status: [], for: [], cost: [], evidence: [], shows: [],
    programme: [], participation: [], lang: [], from: "", to: "", sort: "", view: "list", cases: [],
  });

  /** What an address asks for; names that are not ours are ignored, values are taken as they stand. @param {string} query */
  const read = (query) => {
    const given = new URLSearchParams(query);
    /** A form repeats a name, we write commas; both are read. @param {string} name */
    const list = (name) => [...new Set(given.getAll(name).flatMap((value) => value.split(",")).filter(Boolean))];
    /** @type {State} */
    const state = { ...empty, q: given.get("q") ?? "", sort: given.get("sort") ?? "", cases: list("cases") };
    for (const name of lists) state[name] = list(name);
    for (const name of years) state[name] = /^\d{4}$/.test(given.get(name) ?? "") ? String(given.get(name)) : "";
    state.view = given.get("view") || "list";
    return Object.freeze(state);
  };

  /** The address without what is empty, commas left readable. @param {State} state */
  const written = (state) => {
    const parts = Object.entries(state).map(([name, value]) => {
      const text = typeof value === "string" ? value : value.join(",");
      const isUsual = !text || text === (empty[/** @type {keyof State} */ (name)] ?? "");
      return isUsual ? "" : `${name}=${encodeURIComponent(text).replace(/%2C/g, ",").replace(/%20/g, "+")}`;
    });
    const query = parts.filter(Boolean).join("&");
    return location.pathname + (query ? `?${query}` : "");
  };

  /** @type {Set<(now: State, before: State) => void>} */
  const subscribers = new Set();
  let current = read(location.search);

  /** @param {State} next */
  const become = (next) => {
    const before = current;
    current = Object.freeze(next);
    for (const hear of subscribers) hear(current, before);
  };

  addEventListener("popstate", () => become(read(location.search)));

  casebook.state = {
    empty,
    now: () => current,
    address: (change) => written({ ...current, ...change }),
    write(change, { replace = false } = {}) {
      const next = { ...current, ...change };
      const address = written(next) + location.hash;
      if (address !== location.pathname + location.search + location.hash) {
        if (replace) history.replaceState(history.state, "", address);
        else history.pushState(null, "", address);
      }
      become(next);
    },
    subscribe(hear) {
      subscribers.add(hear);
      return () => subscribers.delete(hear);
    },
  };
})();
