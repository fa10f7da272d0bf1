/** `casebook.mapMarks`: draws the marks over the land, in pixels, each a button with a name; used again where they stay. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const SVG = "http://www.w3.org/2000/svg";
  // How far a mark reaches, and how near two may come before they are one; in pixels. A finger needs 24 (WCAG 2.5.8).
  const [RADIUS, LARGE_RADIUS, NEAR, TOUCH] = [7, 12, 15, 12.5];

  /** @param {string} tag @param {Record<string, string|number>} attributes */
  const make = (tag, attributes) => {
    const made = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
    return made;
  };
  /** One theme gives shape and colour; several themes are a quiet circle. @param {MapGroup} group */
  const themeOf = ({ rows }) => {
    const tags = new Set(rows.map((row) => row.theme[0] ?? ""));
    return tags.size === 1 ? [...tags].join() : "";
  };
  /** @param {MapGroup} group */
  const nameOf = ({ places, rows }) => {
    const { say, labelOf } = casebook;
    const [first] = places;
    const row = first?.rows[0];
    if (!first || !row) return "";
    const place = `${first.name}, ${labelOf("country", row.country)}`;
    if (places.length > 1) return say("map.mark-near", { place, n: places.length - 1, cases: say("map.cases", { n: rows.length }) });
    if (rows.length > 1) return say("map.mark-cases", { place, n: rows.length });
    return say("map.mark", { place, theme: labelOf("theme", row.theme[0] ?? "") });
  };

  /** @param {Atlas} atlas @param {MapGroup} group @returns {MapMark} */
  const draw = (atlas, group) => {
    const isSeveral = group.rows.length > 1;
    const theme = themeOf(group);
    const shape = theme ? (atlas.themes[theme] ?? "circle") : "circle";
    const element = make("g", { class: "map-item" });
    const button = make("g", { class: "map-mark", role: "button", tabindex: 0, "aria-haspopup": "dialog" });
    const sign = make("g", { class: `place ${theme || "place--mixed"}${isSeveral ? " place--several" : ""}` });
    // Shapes of our own drawing (draw/shapes.py).
    sign.innerHTML = atlas.shapes[shape]?.[isSeveral ? 1 : 0] ?? "";
    if (!isSeveral) sign.setAttribute("transform", "scale(1.2)");
    const number = make("text", { class: "place-count", y: shape === "triangle" ? 6.6 : 4.2, "text-anchor": "middle", "aria-hidden": "true" });
    number.textContent = isSeveral ? String(group.rows.length) : "";
    const name = /** @type {SVGTextElement} */ (make("text", { class: "place-name", "aria-hidden": "true" }));
    name.textContent = group.places[0]?.name ?? "";
    button.append(make("circle", { class: "map-touch", r: TOUCH }), make("circle", { class: "map-ring", r: isSeveral ? 14.5 : 11 }), sign);
    // Number and name stand beside the button: its own name says both, in another order.
    element.append(button, number, name);
    return { element, button: /** @type {SVGGElement} */ (button), group, name, width: 0, radius: isSeveral ? LARGE_RADIUS : RADIUS };
  };

  casebook.mapMarks = (atlas, open) => {
    /** @type {Map<string, MapMark>} */
    let drawn = new Map();

    /** @param {MapGroup} group */
    const fresh = (group) => {
      const mark = draw(atlas, group);
      mark.element.addEventListener("click", () => open(mark.group, mark.button));
      mark.button.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        open(mark.group, mark.button);
      });
      return mark;
    };

    return {
      near: NEAR,
      update(groups, homes, at, edges) {
        const before = drawn;
        drawn = new Map();
        for (const group of groups) {
          const key = group.rows.map((row) => row.index).join();
          const mark = before.get(key) ?? fresh(group);
          mark.group = group;
          drawn.set(key, mark);
        }
        const all = [...drawn.values()];
        casebook.settle(homes.land, all.filter(({ group }) => !group.isFar).map(({ element }) => element));
        casebook.settle(homes.insets, all.filter(({ group }) => group.isFar).map(({ element }) => element));
        const marks = all.map((mark) => {
          mark.width ||= mark.name.getComputedTextLength();
          mark.button.setAttribute("aria-label", nameOf(mark.group));
          return { ...at(mark.group), radius: mark.radius, width: mark.width, weight: mark.group.rows.length, mark };
        });
        const names = casebook.mapNames(marks, edges);
        marks.forEach(({ x, y, mark }, number) => {
          mark.element.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
          const spot = names[number];
          mark.name.classList.toggle("map-name--none", !spot);
          if (!spot) return;
          mark.name.setAttribute("x", String(spot.x));
          mark.name.setAttribute("y", String(spot.y));
          mark.name.setAttribute("text-anchor", spot.anchor);
        });
      },
      of: (slug) => [...drawn.values()].find(({ group }) => group.rows.some((row) => row.slug === slug))?.button,
      at: (part) => [...drawn.values()].find(({ element }) => element.contains(part)),
    };
  };
})();
