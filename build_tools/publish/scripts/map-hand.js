/** `casebook.mapHand`: what hands do to the map, by wheel, drag, pinch, keys and double click, told as acts on its window. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const STEP = 1.6;
  // A press that moves less than this is a click.
  const STILL_PIXELS = 4;
  // Whoever is scrolling the page and comes over the map goes on scrolling the page.
  const SCROLLING_MILLISECONDS = 300;
  const KEYS = /** @type {Record<string, [number, number]>} */ ({ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] });

  casebook.mapHand = (stage, { zoom, move, whole, canZoom }) => {
    /** Fingers, or the mouse, on the map now. @type {Map<number, { x: number, y: number }>} */
    const pressed = new Map();
    let dragged = 0;
    let scrolled = -SCROLLING_MILLISECONDS;
    addEventListener("scroll", (event) => void (event.timeStamp && (scrolled = event.timeStamp)), { passive: true });

    /** @param {{ clientX: number, clientY: number }} event */
    const pointOf = ({ clientX, clientY }) => {
      const { left, top } = stage.getBoundingClientRect();
      return { x: clientX - left, y: clientY - top };
    };
    const centre = () => {
      const points = [...pressed.values()];
      const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
      const [x, y] = [sum.x / points.length, sum.y / points.length];
      const [a, b] = points;
      return { x, y, apart: a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0 };
    };

    stage.addEventListener(
      "wheel",
      (event) => {
        const times = Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : event.ctrlKey ? 0.01 : 0.002));
        // At either end the wheel belongs to the page again.
        if (!canZoom(times) || (!event.ctrlKey && event.timeStamp - scrolled < SCROLLING_MILLISECONDS)) return;
        event.preventDefault();
        zoom(times, pointOf(event), { isSmooth: false });
      },
      { passive: false },
    );
    stage.addEventListener("pointerdown", (event) => {
      if (event.pointerType === "mouse" && event.button !== 0) return;
      pressed.set(event.pointerId, pointOf(event));
      if (pressed.size === 1) dragged = 0;
    });
    stage.addEventListener("pointermove", (event) => {
      if (!pressed.has(event.pointerId)) return;
      const before = centre();
      pressed.set(event.pointerId, pointOf(event));
      const now = centre();
      dragged += Math.hypot(now.x - before.x, now.y - before.y) + Math.abs(now.apart - before.apart);
      if (dragged < STILL_PIXELS) return;
      // Only now, since a captured pointer clicks on the map and no longer on the mark below it.
      if (!stage.hasPointerCapture(event.pointerId)) stage.setPointerCapture(event.pointerId);
      if (before.apart && now.apart) zoom(now.apart / before.apart, now, { isSmooth: false });
      move(before.x - now.x, before.y - now.y, { isSmooth: false });
    });
    for (const end of /** @type {const} */ (["pointerup", "pointercancel"])) {
      stage.addEventListener(end, (event) => pressed.delete(event.pointerId));
    }
    stage.addEventListener(
      "click",
      (event) => {
        if (dragged < STILL_PIXELS || event.detail === 0) return;
        event.stopPropagation();
        event.preventDefault();
      },
      { capture: true },
    );
    stage.addEventListener("dblclick", (event) => zoom(STEP * STEP, pointOf(event), { isSmooth: true }));
    stage.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const way = KEYS[event.key];
      if (way) move(way[0] * stage.clientWidth * 0.15, way[1] * stage.clientHeight * 0.15, { isSmooth: true });
      else if (event.key === "+" || event.key === "=") zoom(STEP, null, { isSmooth: true });
      else if (event.key === "-" || event.key === "_") zoom(1 / STEP, null, { isSmooth: true });
      else if (event.key === "0") whole();
      else return;
      event.preventDefault();
    });
  };
  casebook.mapStep = STEP;
})();
