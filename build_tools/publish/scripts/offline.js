/** Begins the service worker, once a page has loaded, and tells it what the page is made of; a folder on a disk needs none. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const { store, way } = casebook;
  const isPossible = "serviceWorker" in navigator && location.protocol.startsWith("http");
  if (!isPossible || store.get("offline") === "off") return;

  addEventListener("load", async () => {
    try {
      // The browser asks for the worker anew at every page, past its own memory, so that no old build is kept alive.
      await navigator.serviceWorker.register(way.toFile("service-worker.js"), { updateViaCache: "none" });
      const { active } = await navigator.serviceWorker.ready;
      const seen = [location.href, ...performance.getEntriesByType("resource").map((entry) => entry.name)];
      const explores = document.body.classList.contains("page-explore") ? way.language : "";
      active?.postMessage({ seen: seen.map((url) => url.replace(/[?#].*/, "")), explores });
    } catch {
      // Private windows and some hosts allow no worker: the site works without.
    }
  });
})();
