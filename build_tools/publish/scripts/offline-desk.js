/** The desk of the page about offline use: keeps every file on this device with its progress, says what is kept, takes it away. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const { say, store, way, live } = casebook;
  const AT_ONCE = 6;

  /** @param {string} id */
  const place = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const root = new URL(way.root, location.href);
  const ours = `casebook:${root.pathname}:`;
  const megabytes = new Intl.NumberFormat(way.language, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  /** @param {number} bytes */
  const size = (bytes) => megabytes.format(bytes / 1e6);
  /** As the worker names a file: a page by its folder. @param {string} path */
  const address = (path) => new URL(path.replace(/(^|\/)index\.html$/, "$1"), root).href;

  const wanted = new URLSearchParams(location.search).get("wanted");
  if (wanted) {
    place("away").hidden = false;
    place("away-address").textContent = wanted.slice(0, 200);
    // Only a way within this site; whatever else the address says is shown and not followed.
    const again = /** @type {HTMLAnchorElement} */ (place("away-again"));
    const target = new URL(wanted, location.href);
    if (target.href.startsWith(root.href)) again.href = target.href;
    else again.hidden = true;
  }

  const desk = document.getElementById("offline-desk");
  const isPossible = "serviceWorker" in navigator && "caches" in window && location.protocol.startsWith("http");
  if (!desk || !isPossible) {
    if (location.protocol === "file:") place("offline-folder").hidden = false;
    return desk?.remove();
  }

  const names = async () => (await caches.keys()).filter((name) => name.startsWith(ours));

  /** Which files are kept, of those that there are. @param {OfflineList} list */
  const keptOf = async (list) => {
    const cache = await caches.open(ours + list.build);
    const there = new Set((await cache.keys()).map((request) => request.url));
    return Object.keys(list.files).filter((path) => there.has(address(path)));
  };

  /** @param {OfflineList} list @param {readonly string[]} kept */
  const show = (list, kept) => {
    const all = Object.keys(list.files).length;
    const bytes = kept.reduce((sum, path) => sum + list.files[path][1], 0);
    const state = kept.length === 0 ? "nothing" : kept.length === all ? "everything" : "some";
    place("offline-state").textContent = say(`offline.${state}`, { n: kept.length, all, size: size(bytes) });
    place("offline-keep").textContent = say("offline.keep", { size: size(list.bytes - bytes) });
    place("offline-keep").hidden = state === "everything";
    place("offline-remove").hidden = state === "nothing";
  };

  /** @param {OfflineList} list */
  const keepAll = async (list) => {
    store.set("offline", "on");
    await navigator.serviceWorker.register(way.toFile("service-worker.js"), { updateViaCache: "none" });
    // Asked for, not relied upon: a browser that is short of room may throw away what was not made lasting.
    await navigator.storage?.persist?.().catch(() => false);
    const cache = await caches.open(ours + list.build);
    const kept = await keptOf(list);
    const there = new Set(kept);
    const waiting = Object.keys(list.files).filter((path) => !there.has(path));
    const bar = /** @type {HTMLProgressElement} */ (place("offline-bar"));
    bar.hidden = false;
    bar.max = list.bytes;
    let failed = 0;
    const next = async () => {
      for (let path = waiting.pop(); path; path = waiting.pop()) {
        try {
          await cache.add(address(path));
          kept.push(path);
        } catch {
          failed += 1;
        }
        bar.value = kept.reduce((sum, each) => sum + list.files[each][1], 0);
        place("offline-state").textContent = say("offline.keeping", { n: kept.length, all: Object.keys(list.files).length, size: size(bar.value) });
      }
    };
    live.say(say("offline.begun", { size: size(list.bytes) }));
    await Promise.all(Array.from({ length: AT_ONCE }, next));
    bar.hidden = true;
    show(list, kept);
    live.say(failed ? say("offline.failed", { n: failed }) : say("offline.done"));
    if (failed) place("offline-state").textContent += ` ${say("offline.failed", { n: failed })}`;
  };

  const remove = async () => {
    store.set("offline", "off");
    for (const each of await navigator.serviceWorker.getRegistrations()) if (each.scope === root.href) await each.unregister();
    for (const name of await names()) await caches.delete(name);
    live.say(say("offline.removed"));
  };

  way.load("assets/offline-list.js").then(async () => {
    const list = /** @type {OfflineList} */ (casebook.offline);
    desk.hidden = false;
    const refresh = async () => show(list, (await names()).length ? await keptOf(list) : []);
    await refresh();
    place("offline-keep").addEventListener("click", async () => {
      const button = /** @type {HTMLButtonElement} */ (place("offline-keep"));
      // Not switched off: it would lose the focus.
      if (button.getAttribute("aria-disabled")) return;
      button.setAttribute("aria-disabled", "true");
      await keepAll(list).finally(() => button.removeAttribute("aria-disabled"));
    });
    place("offline-remove").addEventListener("click", async () => {
      await remove();
      await refresh();
      place("offline-keep").focus();
    });
    document.documentElement.dataset.offline = "ready";
  }, () => desk.remove());
})();
