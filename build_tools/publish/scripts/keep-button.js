/** A button on every card of the explorer and on every case page that keeps the case, and the count of kept cases in the masthead. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const { kept, say } = casebook;
  /** Where nothing can be stored, the way to the pack has to hold the cases itself. */
  let isStored = true;

  /** @param {string} slug @param {string} title @param {HTMLElement} place */
  const put = (slug, title, place) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "keep";
    const show = () => {
      const isKept = kept.has(slug);
      button.classList.toggle("keep--kept", isKept);
      const act = say(isKept ? "keep.drop" : "keep.keep");
      button.textContent = act;
      button.setAttribute("aria-label", say("keep.of", { act, title }));
    };
    button.addEventListener("click", () => {
      const wasKept = kept.has(slug);
      isStored = wasKept ? kept.drop(slug) : kept.keep(slug);
      const words = say(wasKept ? "keep.dropped" : "keep.kept", { n: kept.all().length });
      casebook.live.say(isStored ? words : `${words} ${say("keep.not-stored")}`);
      count();
    });
    show();
    kept.subscribe(show);
    place.append(button);
  };

  const count = () => {
    const link = document.getElementById("kept");
    if (!(link instanceof HTMLAnchorElement)) return;
    const n = kept.all().length;
    link.hidden = n === 0;
    link.href = kept.address(isStored ? [] : kept.all());
    const [number, words] = link.children;
    if (number) number.textContent = String(n);
    if (words) words.textContent = say("keep.count-of", { n });
  };

  (casebook.cardActions ??= []).push((row, slot) => {
    put(row.slug, slot.closest("li")?.querySelector(".card-title")?.textContent?.trim() ?? row.called, slot);
  });
  const page = document.querySelector("article.case[data-slug]");
  const place = page?.querySelector(".case-keep");
  if (page instanceof HTMLElement && place instanceof HTMLElement) put(page.dataset.slug ?? "", page.dataset.title ?? "", place);
  count();
  kept.subscribe(count);
})();
