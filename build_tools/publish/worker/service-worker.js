/**
 * Keeps what has been visited, and answers with it where there is no network. The network comes first, so that no reader is held at
 * an old build; what is kept is for when it fails or takes too long. Each build has a cache of its own: a new worker fills it with
 * all that the old one held, and only then the old one goes.
 */
importScripts("assets/offline-list.js");
(() => {
  "use strict";
  const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
  const { build, files, frame, explorer, answers } = worker.casebook.offline;
  const scope = new URL(worker.registration.scope);
  const ours = `casebook:${scope.pathname}:`;
  const CODES = new URL("offline-codes", scope).href;
  // The page about offline use reads the list too; it cannot name itself in it.
  const LIST = "assets/offline-list.js";
  // So long a page may take before a kept one is shown; a slow network is worse than a page of last week.
  const PATIENCE_MILLISECONDS = 4000;
  const AT_ONCE = 6;

  const open = () => caches.open(ours + build);
  /** The address of a file; a page's is its folder. @param {string} path */
  const address = (path) => new URL(path.replace(/(^|\/)index\.html$/, "$1"), scope).href;
  /** The file that an address means, by its path below the scope. @param {string} url */
  const fileOf = (url) => {
    const path = decodeURI(new URL(url).pathname.slice(scope.pathname.length));
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  };

  /** A page that a server moved may not answer another request for a page: kept, it is an answer of its own. @param {Response} response */
  const plain = (response) =>
    response.redirected ? new Response(response.body, { headers: response.headers, status: response.status }) : response;

  /** @param {Cache} cache @param {string} path */
  const fetchInto = async (cache, path) => {
    const response = await fetch(address(path), { cache: "no-cache" });
    if (!response.ok) throw new Error(`${response.status} ${path}`);
    await cache.put(address(path), plain(response));
  };

  /** Keeps files that are not kept yet, a few at a time. @param {Iterable<string>} paths */
  const keep = async (paths) => {
    const cache = await open();
    const waiting = [...new Set(paths)].filter((path) => files[path]);
    const next = async () => {
      for (let path = waiting.pop(); path; path = waiting.pop()) {
        if (!(await cache.match(address(path)))) await fetchInto(cache, path);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
  };

  /** Fills this build's cache with what older ones hold: a file that has not changed is copied, another one is fetched. */
  const takeOver = async () => {
    const cache = await open();
    const wanted = new Set(frame);
    for (const name of await caches.keys()) {
      if (!name.startsWith(ours) || name === ours + build) continue;
      const old = await caches.open(name);
      /** @type {Record<string, string>} */
      const codes = await old.match(CODES).then((list) => list?.json() ?? {});
      for (const request of await old.keys()) {
        const path = fileOf(request.url);
        if (!files[path]) continue;
        wanted.add(path);
        const same = codes[path] === files[path][0] && (await old.match(request));
        if (same) await cache.put(address(path), same);
      }
    }
    await keep(wanted);
    await fetchInto(cache, LIST);
    await cache.put(CODES, new Response(JSON.stringify(Object.fromEntries(Object.entries(files).map(([path, [code]]) => [path, code])))));
  };

  /** Where a page cannot be had: the page that says so, in the language of the page. @param {string} url */
  const sorry = (url) => {
    const path = fileOf(url);
    const home = Object.keys(answers).filter((each) => path.startsWith(each)).sort((a, b) => b.length - a.length)[0] ?? "";
    const answer = new URL(answers[home] ?? "", scope);
    if (fileOf(answer.href) === path) return Response.error();
    answer.searchParams.set("wanted", new URL(url).pathname + new URL(url).search);
    return Response.redirect(answer.href);
  };

  /** @param {FetchEvent} event @param {string} path */
  const answer = async (event, path) => {
    const { request } = event;
    const isPage = request.mode === "navigate";
    // The network is asked before the cache is open: whoever types waits for both otherwise.
    const opened = open();
    const kept = async () => (await opened).match(address(path));
    const network = fetch(request).then((response) => {
      if (response.ok && response.type === "basic" && files[path]) {
        const copy = plain(response.clone());
        event.waitUntil(opened.then((cache) => cache.put(address(path), copy)));
      }
      if (response.status >= 500) throw new Error(String(response.status));
      return response;
    });
    // Whoever is answered with a kept page leaves the network its time to renew it.
    event.waitUntil(network.catch(() => {}));
    try {
      if (!isPage) return await network;
      const late = new Promise((/** @type {(value: undefined) => void} */ done) => setTimeout(done, PATIENCE_MILLISECONDS));
      return (await Promise.race([network, late])) ?? (await kept()) ?? (await network);
    } catch {
      return (await kept()) ?? (isPage ? sorry(request.url) : Response.error());
    }
  };

  worker.addEventListener("install", (event) => event.waitUntil(takeOver().then(() => worker.skipWaiting())));

  worker.addEventListener("activate", (event) => {
    const clear = async () => {
      const old = (await caches.keys()).filter((name) => name.startsWith(ours) && name !== ours + build);
      await Promise.all(old.map((name) => caches.delete(name)));
      await worker.clients.claim();
    };
    event.waitUntil(clear());
  });

  worker.addEventListener("message", (event) => {
    // A page tells what it and its parts are: those that it loaded before the worker watched would be missing.
    const { seen = [], explores = "" } = event.data ?? {};
    const paths = seen.filter((/** @type {string} */ url) => url.startsWith(scope.href)).map(fileOf);
    event.waitUntil(keep([...paths, ...(explorer[explores] ?? [])]).catch(() => {}));
  });

  worker.addEventListener("fetch", (event) => {
    const { request } = event;
    if (request.method !== "GET" || !request.url.startsWith(scope.href) || request.headers.has("range")) return;
    const path = fileOf(request.url);
    if (files[path] || path === LIST || request.mode === "navigate") event.respondWith(answer(event, path));
  });
})();
