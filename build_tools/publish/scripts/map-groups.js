/** `casebook.mapGroups`: places so near one another that their marks would cover each other become one mark. Numbers only. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));

  casebook.mapGroups = (places, near) => {
    // The place with most cases draws the others to itself; it stays where it is, so that nothing wanders while one zooms.
    const order = [...places].sort((a, b) => b.rows.length - a.rows.length || a.number - b.number);
    /** @type {MapGroup[]} */
    const groups = [];
    // A grid of squares as wide as the reach: whoever is near stands in the same square or in one beside it.
    /** @type {Map<string, MapGroup[]>} */
    const grid = new Map();
    const square = (/** @type {number} */ value) => Math.floor(value / near);
    /** @param {MapPlace} place */
    const neighbours = (place) => {
      const found = [];
      for (const x of [-1, 0, 1]) {
        for (const y of [-1, 0, 1]) found.push(...(grid.get(`${square(place.x) + x} ${square(place.y) + y}`) ?? []));
      }
      return found;
    };
    for (const place of order) {
      const group = neighbours(place).find(
        (each) => each.isFar === place.isFar && Math.hypot(each.x - place.x, each.y - place.y) < near,
      );
      if (group) {
        group.places.push(place);
        group.rows.push(...place.rows);
        continue;
      }
      const made = { x: place.x, y: place.y, isFar: place.isFar, places: [place], rows: [...place.rows] };
      const key = `${square(place.x)} ${square(place.y)}`;
      groups.push(made);
      grid.set(key, [...(grid.get(key) ?? []), made]);
    }
    // From north to south and west to east: the order in which the keyboard goes through them.
    return groups.sort((a, b) => a.y - b.y || a.x - b.x);
  };
})();
