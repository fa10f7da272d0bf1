/** `casebook.way`: addresses from this page to pages and files, and data scripts fetched by them. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const data = document.getElementById("words")?.dataset ?? {};
  const [root, home] = [data.root ?? "./", data.home ?? "./"];
  // A server finds the page of a folder; a disk has to be told its file.
  const file = location.protocol === "file:" ? "index.html" : "";
  /** @type {Map<string, Promise<void>>} */
  const loading = new Map();

  /** @param {string} path */
  const fetched = (path) =>
    new Promise((/** @type {(value: void) => void} */ done, fail) => {
      const script = document.createElement("script");
      script.src = root + path;
      script.onload = () => done();
      script.onerror = () => {
        script.remove();
        // So that it can be asked for again when the network is back.
        loading.delete(path);
        fail(new Error(`cannot load ${path}`));
      };
      document.head.append(script);
    });

  casebook.way = {
    root,
    home,
    language: document.documentElement.lang || "en",
    toPage: (name) => home + name + file,
    toFile: (path) => root + path,
    toCase: (slug, anchor) => `${home}cases/${slug}/${file}${anchor ? `#${anchor}` : ""}`,
    load(path) {
      const begun = loading.get(path) ?? fetched(path);
      loading.set(path, begun);
      return begun;
    },
  };
})();
