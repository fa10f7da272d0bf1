/** `casebook.found`: below each card of a list, the place of the case that answers the words of the query, loaded when it is seen. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  /** @type {WeakMap<Element, Hit>} */
  const hitOf = new WeakMap();

  /** @param {Excerpt} excerpt @param {string} slug */
  const written = ({ pieces, anchor, heading, isCut }, slug) => {
    const link = document.createElement("a");
    link.href = casebook.way.toCase(slug, anchor);
    link.textContent = heading;
    const words = pieces.flatMap(({ text, found }) => {
      if (!found) return [`${text} `];
      // "buildings," is found by its letters: the comma stays outside.
      const [, before = "", word = "", after = ""] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(text) ?? [];
      const mark = document.createElement("mark");
      mark.textContent = word;
      return [before, mark, `${after} `];
    });
    return [link, casebook.say("explorer.colon"), isCut.before ? "… " : "", ...words, isCut.after ? "…" : ""];
  };

  /** @param {Element} place */
  const fill = async (place) => {
    const hit = hitOf.get(place);
    if (!hit) return;
    const excerpt = await hit.excerpt?.().catch(() => null);
    if (hitOf.get(place) !== hit) return;
    const fresh = /** @type {Element} */ (place.cloneNode(false));
    fresh.append(...(excerpt ? written(excerpt, hit.slug) : [casebook.say("explorer.found-in-labels")]));
    // The same words found again, as after a pause in typing, leave the link alone: a press that had begun on it would come to nothing.
    if (!fresh.isEqualNode(place)) place.replaceChildren(...fresh.childNodes);
  };

  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        seen.unobserve(target);
        void fill(target);
      }
    },
    { rootMargin: "200px" },
  );

  casebook.found = (list, { hits }) => {
    for (const card of list.children) {
      const hit = hits.get(card instanceof HTMLElement ? card.dataset.slug ?? "" : "");
      let place = card.querySelector(".card-found");
      if (!hit) {
        place?.remove();
        continue;
      }
      if (!place) {
        place = document.createElement("p");
        place.className = "card-found";
        card.querySelector(".card-summary")?.after(place);
      }
      // The place keeps its height from the first moment on, so that nothing moves when the words come.
      hitOf.set(place, hit);
      seen.unobserve(place);
      seen.observe(place);
    }
  };
})();
