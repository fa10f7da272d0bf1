/** `casebook.store`: what this browser remembers for the reader, all under one key of this library; nothing where it may not. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  // Two libraries on one host, or two copies in one folder, keep apart.
  const key = `casebook:${new URL(casebook.way.root, location.href).pathname}`;

  /** @returns {Record<string, unknown>} */
  const all = () => {
    try {
      const read = JSON.parse(localStorage.getItem(key) ?? "{}");
      return read && typeof read === "object" && !Array.isArray(read) ? read : {};
    } catch {
      // Storage is forbidden, or somebody else wrote what cannot be read: as if nothing were kept.
      return {};
    }
  };

  casebook.store = {
    get: (name) => all()[name],
    set(name, value) {
      try {
        localStorage.setItem(key, JSON.stringify({ ...all(), [name]: value }));
        return true;
      } catch {
        return false;
      }
    },
    subscribe(hear) {
      addEventListener("storage", (event) => {
        if (event.key === key || event.key === null) hear();
      });
    },
  };
})();
