/** `casebook.packPaper`: the pack as it will be printed: cover, contents, a leaf for each sheet, questions, a transfer check each. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const { say, pack } = casebook;

  // As in render/templates/pack/mine.css: so many cases stand on a side of the contents, even with titles of two lines each.
  const ON_A_SIDE = 12;
  const SIDES_OF_A_SHEET = 2;

  /** How many sides stand before the first sheet, the empty one included that makes it begin on a right-hand side. @param {number} count */
  const before = (count) => {
    const sides = 1 + Math.ceil(count / ON_A_SIDE);
    return sides + (sides % 2);
  };

  /** @param {string} id */
  const place = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

  /** @param {string} name @param {string} className @param {string} text */
  const made = (name, className, text = "") => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.textContent = text;
    return element;
  };

  /** HTML from our own build, where every text was escaped. @param {HTMLElement} element @param {string} html */
  const filled = (element, html) => {
    const mould = document.createElement("template");
    mould.innerHTML = html;
    // From a disk the way to a page has to name its file.
    for (const link of mould.content.querySelectorAll("a")) {
      const way = link.getAttribute("href") ?? "";
      if (location.protocol === "file:" && way.endsWith("/") && !way.includes(":")) link.setAttribute("href", `${way}index.html`);
    }
    element.append(mould.content);
    return element;
  };

  /** @param {string} slug @param {number} number @param {PackSheet | undefined} told */
  const leaf = (slug, number, told) => {
    const article = made("article", "leaf leaf--case case sheet");
    article.id = `sheet-${slug}`;
    article.append(made("p", "leaf-number", say("mine.sheet", { n: number })));
    return told ? filled(article, told.sheet) : (article.append(made("p", "mine-notice", say("mine.failed"))), article);
  };

  /** @param {string} slug @param {number} number @param {PackSheet | undefined} told @param {string} side */
  const entry = (slug, number, told, side) => {
    const item = made("li", "contents-entry");
    const link = /** @type {HTMLAnchorElement} */ (made("a", "", told?.title ?? slug));
    link.href = `#sheet-${slug}`;
    if (told) link.lang = told.language;
    item.append(made("span", "contents-number", String(number)), link, made("span", "label", told?.place ?? ""), made("span", "contents-side", side));
    return item;
  };

  /** @param {number} number @param {PackSheet} told */
  const questions = (number, told) => {
    const section = document.createElement("section");
    section.append(made("h3", "", say("mine.questions-of", { n: number, place: told.city })));
    return filled(section, told.questions);
  };

  /** @param {number} number @param {PackSheet} told */
  const addresses = (number, told) => {
    const section = document.createElement("section");
    section.append(made("h3", "", say("mine.sources-of", { n: number, place: told.city })));
    return filled(section, told.sources);
  };

  /** @param {HTMLElement} blank @param {number} number @param {PackSheet} told */
  const transfer = (blank, number, told) => {
    const copy = /** @type {HTMLElement} */ (blank.cloneNode(true));
    copy.removeAttribute("id");
    copy.dataset.part = "transfers";
    copy.querySelector("h2")?.append(made("small", "", say("mine.questions-of", { n: number, place: told.city })));
    const rows = [...copy.querySelectorAll("tbody tr")];
    told.blocks.forEach((block, at) => {
      const row = rows[at] ?? copy.querySelector("tbody")?.appendChild(rows[0].cloneNode(true));
      const first = row instanceof HTMLElement ? row.querySelector("td") : null;
      if (first) (first.replaceChildren(), filled(first, block));
    });
    return copy;
  };

  casebook.packPaper = {
    show(sheets) {
      const cases = pack.all();
      /** @type {[number, PackSheet][]} */
      const ready = cases.flatMap((slug, at) => {
        const told = sheets.get(slug);
        return told ? [/** @type {[number, PackSheet]} */ ([at + 1, told])] : [];
      });
      place("sheets").replaceChildren(...cases.map((slug, at) => leaf(slug, at + 1, sheets.get(slug))));
      // No style can ask for the side on which a sheet begins, so it is reckoned; with a sheet that did not come it is not known.
      const first = 1 + before(cases.length);
      const side = (/** @type {number} */ at) => (ready.length === cases.length ? String(first + SIDES_OF_A_SHEET * at) : "");
      place("contents-list").replaceChildren(...cases.map((slug, at) => entry(slug, at + 1, sheets.get(slug), side(at))));
      place("contents-back").hidden = !cases.length || Math.ceil(cases.length / ON_A_SIDE) % 2 === 1;
      place("cover-count").textContent = say("mine.cover-cases", { n: cases.length });
      place("own-questions").replaceChildren(...ready.filter(([, told]) => told.questions).map(([number, told]) => questions(number, told)));
      place("own-addresses").replaceChildren(...ready.map(([number, told]) => addresses(number, told)));
      const blank = place("transfer");
      for (const old of document.querySelectorAll(".leaf--transfer:not([id])")) old.remove();
      const checks = ready.filter(([, told]) => told.blocks.length).map(([number, told]) => transfer(blank, number, told));
      blank.before(...checks);
      const map = document.querySelector("#cover-map svg");
      const shown = cases.map((slug) => sheets.get(slug)).filter((told) => told !== undefined);
      if (map instanceof SVGSVGElement) casebook.packMap.draw(map, cases.map((slug) => sheets.get(slug) ?? { spot: null, theme: "", shape: "" }));
      const far = ready.filter(([, told]) => !told.spot).map(([number, told]) => `${number} ${told.place}`);
      place("off-map").hidden = far.length === 0;
      place("off-map").textContent = far.length ? say("mine.off-map", { places: far.join("; ") }) : "";
      return shown.length;
    },
  };
})();
