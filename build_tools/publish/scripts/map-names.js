/** `casebook.mapNames`: where the names of marks have room: beside, below or above, never over a mark or another name. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const HEIGHT = 14;
  const AIR = 4;

  /** @typedef {{ left: number, top: number, right: number, bottom: number }} Box */
  /** @param {Box} a @param {Box} b */
  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

  /** The places for a name, the best first: its corner of reference and how it hangs on it. @param {NamedMark} mark */
  const spots = ({ radius, width }) => /** @type {const} */ ([
    { x: radius + AIR, y: 5, anchor: "start", left: radius + AIR, top: -HEIGHT / 2 },
    { x: -radius - AIR, y: 5, anchor: "end", left: -radius - AIR - width, top: -HEIGHT / 2 },
    { x: 0, y: radius + HEIGHT, anchor: "middle", left: -width / 2, top: radius + 2 },
    { x: 0, y: -radius - AIR, anchor: "middle", left: -width / 2, top: -radius - HEIGHT },
  ]);

  casebook.mapNames = (marks, edges) => {
    /** @type {Box[]} */
    const taken = marks.map(({ x, y, radius }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }));
    /** @type {Map<NamedMark, NameSpot>} */
    const found = new Map();
    // Whoever stands for more cases is named first.
    const isSeen = (/** @type {NamedMark} */ { x, y }) => x >= 0 && y >= 0 && x <= edges.width && y <= edges.height;
    for (const mark of marks.filter(isSeen).sort((a, b) => b.weight - a.weight)) {
      for (const { x, y, anchor, left, top } of spots(mark)) {
        const box = { left: mark.x + left, top: mark.y + top, right: mark.x + left + mark.width, bottom: mark.y + top + HEIGHT };
        const isInside = box.left >= 0 && box.top >= 0 && box.right <= edges.width && box.bottom <= edges.height;
        if (!isInside || taken.some((other) => meet(box, other))) continue;
        taken.push(box);
        found.set(mark, { x, y, anchor });
        break;
      }
    }
    return marks.map((mark) => found.get(mark) ?? null);
  };
})();
