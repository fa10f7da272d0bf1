/** `casebook.packMap`: the cover's map: cases come in with their spots, numbered marks go out, moved apart where they would cover one another. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const SVG = "http://www.w3.org/2000/svg";
  // As in draw/shapes.py: a mark that holds a number is about 20 units wide; here it is drawn larger, to be read from a table away.
  const [SCALE, APART, ROUNDS] = [2.1, 44, 40];
  const large = { square: "M-8-8H8V8H-8z", triangle: "M0-12 12 8.6H-12z", diamond: "M0-11.6 11.6 0 0 11.6-11.6 0z" };

  /** Pushes every pair that stands too close apart, a little at a time. @param {{ x: number, y: number }[]} spots */
  const spread = (spots) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let i = 0; i < spots.length; i += 1) {
        for (let j = 0; j < i; j += 1) {
          const [a, b] = [spots[i], spots[j]];
          const [dx, dy] = [a.x - b.x || 0.1 * (i - j), a.y - b.y];
          const gap = Math.hypot(dx, dy);
          if (gap >= APART) continue;
          const push = (APART - gap) / 2 / gap;
          a.x += dx * push; a.y += dy * push; b.x -= dx * push; b.y -= dy * push;
        }
      }
    }
  };

  /** @param {string} name @param {Record<string, string>} attributes */
  const element = (name, attributes) => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  /** @param {Marked} told @param {number} number @param {{ x: number, y: number }} spot */
  const mark = (told, number, spot) => {
    const group = element("g", { class: `place ${told.theme}`, transform: `translate(${spot.x.toFixed(1)} ${spot.y.toFixed(1)}) scale(${SCALE})` });
    const path = large[/** @type {keyof typeof large} */ (told.shape)];
    const text = element("text", { class: "place-count", y: told.shape === "triangle" ? "6.6" : "4.2", "text-anchor": "middle" });
    text.textContent = String(number);
    group.append(path ? element("path", { d: path }) : element("circle", { r: "9" }), text);
    return group;
  };

  casebook.packMap = {
    draw(map, cases) {
      const found = cases.flatMap((told, at) => (told.spot ? [{ told, number: at + 1, x: told.spot[0], y: told.spot[1] }] : []));
      spread(found);
      map.querySelector("#pack-marks")?.remove();
      const group = element("g", { id: "pack-marks" });
      group.append(...found.map((each) => mark(each.told, each.number, each)));
      map.append(group);
      // A place beyond the usual edges widens the map, as the built ones do.
      const [left, top, width, height] = (map.dataset.usual ??= map.getAttribute("viewBox") ?? "").split(" ").map(Number);
      const edge = APART / 2;
      const [west, north] = [Math.min(left, ...found.map((each) => each.x - edge)), Math.min(top, ...found.map((each) => each.y - edge))];
      const east = Math.max(left + width, ...found.map((each) => each.x + edge));
      const south = Math.max(top + height, ...found.map((each) => each.y + edge));
      map.setAttribute("viewBox", [west, north, east - west, south - north].map(Math.round).join(" "));
    },
  };
})();
