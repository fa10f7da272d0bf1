/** Takes the place of a service worker that an earlier site left at this address, throws away what it kept, and goes. */
(() => {
  "use strict";
  const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
  const ours = `casebook:${new URL(worker.registration.scope).pathname}:`;

  const retire = async () => {
    const kept = (await caches.keys()).filter((name) => name.startsWith(ours));
    await Promise.all(kept.map((name) => caches.delete(name)));
    await worker.registration.unregister();
  };

  worker.addEventListener("install", () => worker.skipWaiting());
  worker.addEventListener("activate", (event) => event.waitUntil(retire()));
})();
