/** `casebook.mapWindow`: the part of the map that is seen, as numbers: made larger around a point, moved, kept inside the whole. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const MOST = 16;

  /** Of the same shape as the whole, no larger than it and never beyond its edges. @type {MapWindow["kept"]} */
  const kept = (seen, whole) => {
    const width = Math.min(whole.width, Math.max(whole.width / MOST, seen.width));
    const height = (width / whole.width) * whole.height;
    return {
      x: Math.min(Math.max(seen.x, whole.x), whole.x + whole.width - width),
      y: Math.min(Math.max(seen.y, whole.y), whole.y + whole.height - height),
      width,
      height,
    };
  };

  casebook.mapWindow = {
    kept,
    zoomed(seen, whole, times, point) {
      const width = Math.min(whole.width, Math.max(whole.width / MOST, seen.width / times));
      const shrunk = width / seen.width;
      const [x, y] = [point.x - (point.x - seen.x) * shrunk, point.y - (point.y - seen.y) * shrunk];
      return kept({ x, y, width, height: seen.height * shrunk }, whole);
    },
    moved: (seen, whole, right, down) => kept({ ...seen, x: seen.x + right, y: seen.y + down }, whole),
    around: (seen, whole, point) =>
      kept({ ...seen, x: point.x - seen.width / 2, y: point.y - seen.height / 2 }, whole),
    has: (seen, point) =>
      point.x >= seen.x && point.x <= seen.x + seen.width && point.y >= seen.y && point.y <= seen.y + seen.height,
    between: (from, to, share) => {
      const at = (/** @type {keyof MapSeen} */ side) => from[side] + (to[side] - from[side]) * share;
      return { x: at("x"), y: at("y"), width: at("width"), height: at("height") };
    },
    middle: (seen) => ({ x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 }),
    isWhole: (seen, whole) => seen.width >= whole.width,
    isLargest: (seen, whole) => seen.width <= (whole.width / MOST) * 1.001,
  };
})();
