/** Listens to `casebook serve`: loads the page again when the site has changed, and says what is to be mended while it cannot. */
(() => {
  "use strict";
  const own = /** @type {HTMLScriptElement} */ (document.currentScript);
  /** @type {EventSource | undefined} */
  let source;

  /**
   * @param {string} tag
   * @param {string} name
   * @param {string} text
   */
  const element = (tag, name, text) => {
    const made = document.createElement(tag);
    made.className = name;
    made.textContent = text;
    return made;
  };

  // `so` is how our sentences set what is typed as it stands.
  const sentence = (/** @type {string} */ name, /** @type {string} */ text) => {
    const made = element("p", name, "");
    made.append(...text.split("`").map((part, at) => (at % 2 ? element("code", "", part) : part)));
    return made;
  };

  /** @param {Said} said */
  const show = (said) => {
    document.getElementById("live")?.remove();
    if (!said.troubles?.length) return;
    const panel = element("section", "live", "");
    panel.id = "live";
    panel.lang = said.language;
    panel.setAttribute("role", "alert");
    panel.append(element("h2", "live-title", said.title), element("p", "live-note", said.note));
    const list = element("ol", "live-troubles", "");
    for (const trouble of said.troubles) {
      const item = document.createElement("li");
      item.append(element("code", "", trouble.place), sentence("live-says", trouble.says), sentence("live-fix", trouble.fix));
      list.append(item);
    }
    panel.append(list);
    document.body.prepend(panel);
  };

  // A page in the background does not listen: a browser opens six ways to one host, and no more.
  const listen = () => {
    source?.close();
    if (document.visibilityState !== "visible") return;
    source = new EventSource("/-live/news");
    source.onmessage = (event) => {
      /** @type {News} */
      const news = JSON.parse(event.data);
      if (String(news.state) === own.dataset.state) show(news.said);
      else location.reload();
    };
  };

  document.addEventListener("visibilitychange", listen);
  window.addEventListener("pagehide", () => source?.close());
  window.addEventListener("pageshow", listen);
})();
