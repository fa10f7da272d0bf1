/** `casebook.mapStage`: the land and what is seen of it: keeps the window, draws after each change, moves gently if that is wanted. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const GENTLE_MILLISECONDS = 180;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  casebook.mapStage = (stage, atlas, drawn) => {
    const { zoomed, moved, around, has, between, middle, isWhole, isLargest } = casebook.mapWindow;
    const box = (/** @type {number[]} */ [x = 0, y = 0, width = 1, height = 1]) => ({ x, y, width, height });
    const [whole, frame] = [box(atlas.window), box(atlas.frame)];
    let seen = whole;
    let [moving, waiting] = [0, 0];
    // Land, insets and frames are of our own drawing (draw/atlas.py); marks and names are laid over them in pixels.
    stage.innerHTML =
      `<svg class="map-ground" viewBox="${atlas.frame.join(" ")}" aria-hidden="true">` +
      `<svg class="map-land" x="${whole.x}" y="${whole.y}" width="${whole.width}" height="${whole.height}">${atlas.land}</svg>${atlas.insets.join("")}</svg>` +
      '<svg class="map-over" role="presentation"><svg class="map-near" role="presentation"></svg><g class="map-far"></g></svg>';
    const find = (/** @type {string} */ name) => /** @type {SVGElement} */ (stage.querySelector(name));
    const [land, near, far] = [find(".map-land"), find(".map-near"), find(".map-far")];
    stage.style.setProperty("--map-shape", String(frame.width / frame.height));

    /** Pixels of a length of the drawing when all of it is seen. */
    const scale = () => stage.clientWidth / frame.width || 1;
    const unit = () => seen.width / (whole.width * scale());
    const draw = () => {
      waiting = 0;
      land.setAttribute("viewBox", `${seen.x} ${seen.y} ${seen.width} ${seen.height}`);
      near.setAttribute("width", String(whole.width * scale()));
      near.setAttribute("height", String(whole.height * scale()));
      stage.classList.toggle("map-stage--large", !isWhole(seen, whole));
      drawn();
    };
    const redraw = () => {
      waiting ||= requestAnimationFrame(draw);
    };
    /** @param {MapSeen} next @param {boolean} isSmooth */
    const become = (next, isSmooth) => {
      cancelAnimationFrame(moving);
      const [from, begun] = [seen, performance.now()];
      if (!isSmooth || calm.matches) {
        seen = next;
        redraw();
        return;
      }
      const step = () => {
        const share = Math.min(1, (performance.now() - begun) / GENTLE_MILLISECONDS);
        seen = between(from, next, 1 - (1 - share) ** 3);
        draw();
        if (share < 1) moving = requestAnimationFrame(step);
      };
      step();
    };
    new ResizeObserver(redraw).observe(stage);

    return {
      near, far, redraw, unit,
      edges: () => ({ width: stage.clientWidth, height: frame.height * scale() }),
      /** From the drawing to pixels of the stage. */
      at: ({ x, y, isFar }) =>
        isFar
          ? { x: (x - frame.x) * scale(), y: (y - frame.y) * scale() }
          : { x: (x - seen.x) / unit() + (whole.x - frame.x) * scale(), y: (y - seen.y) / unit() + (whole.y - frame.y) * scale() },
      zoom(times, pixel, { isSmooth }) {
        const point = pixel ? { x: seen.x + pixel.x * unit(), y: seen.y + pixel.y * unit() } : middle(seen);
        become(zoomed(seen, whole, times, point), isSmooth);
      },
      move: (right, down, { isSmooth }) => become(moved(seen, whole, right * unit(), down * unit()), isSmooth),
      whole: () => become(whole, true),
      show(point) {
        if (!point.isFar && !has(seen, point)) become(around(seen, whole, point), false);
      },
      canZoom: (times) => (times > 1 ? !isLargest(seen, whole) : times < 1 && !isWhole(seen, whole)),
    };
  };
})();
