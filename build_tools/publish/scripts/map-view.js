/** The view `map`: the cases found as marks on the map, and beside it the same cases as a list; what is touched in one is lit in both. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const home = document.getElementById("view-map");
  if (!home) return;
  const { say } = casebook;
  /** @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {string} name @param {Record<string, string>} [attributes] */
  const make = (tag, name, attributes = {}) => {
    const made = document.createElement(tag);
    made.className = name;
    for (const [each, value] of Object.entries(attributes)) made.setAttribute(each, value);
    return made;
  };
  /** @type {Result | undefined} */
  let result;
  /** @type {Promise<(result: Result) => void> | undefined} */
  let ready;

  const build = () => {
    const { atlas } = casebook;
    if (!atlas) throw new Error("no map");
    const skip = Object.assign(make("a", "skip skip--map"), { href: "#map-list", textContent: say("map.skip") });
    const figure = make("div", "map-figure");
    const stage = make("div", "map-stage", { role: "group", tabindex: "0", "aria-describedby": "map-help" });
    const help = Object.assign(make("p", "label map-help", { id: "map-help" }), { textContent: say("map.help") });
    const note = make("p", "label map-note");
    const tools = make("div", "map-tools", { role: "group", "aria-label": say("map.tools") });
    figure.append(stage, tools);
    const list = casebook.mapList();
    home.replaceChildren(skip, figure, help, note, list.element);
    const panel = casebook.mapPanel(figure);
    const places = atlas.places.map(([name, x, y, isFar, slugs], number) => ({ number, name, x, y, isFar: isFar === 1, slugs }));
    const marks = casebook.mapMarks(atlas, (group, mark) => void panel.open(group, mark));
    /** @type {MapPlace[]} */
    let found = [];

    const ground = casebook.mapStage(stage, atlas, () => {
      const groups = casebook.mapGroups(found.filter((place) => !place.isFar), marks.near * ground.unit());
      const far = casebook.mapGroups(found.filter((place) => place.isFar), 0.1);
      marks.update([...groups, ...far], { land: ground.near, insets: ground.far }, ground.at, ground.edges());
      for (const [name, times] of /** @type {const} */ ([["larger", 2], ["smaller", 0.5], ["whole", 0.5]])) {
        tools.querySelector(`[name=${name}]`)?.setAttribute("aria-disabled", String(!ground.canZoom(times)));
      }
    });
    const act = (/** @type {() => void} */ done) => () => {
      panel.shut();
      done();
    };
    const smooth = { isSmooth: true };
    for (const [name, sign, done] of /** @type {const} */ ([
      ["larger", "+", () => ground.zoom(casebook.mapStep, null, smooth)],
      ["smaller", "−", () => ground.zoom(1 / casebook.mapStep, null, smooth)],
      ["whole", "", () => ground.whole()],
    ])) {
      const button = make("button", "", { type: "button", name, "aria-label": say(`map.${name}`), title: say(`map.${name}`) });
      button.textContent = sign;
      button.addEventListener("click", act(done));
      tools.append(button);
    }
    casebook.mapHand(stage, {
      ...ground,
      zoom: (times, pixel, how) => act(() => ground.zoom(times, pixel, how))(),
      move: (right, down, how) => act(() => ground.move(right, down, how))(),
    });
    casebook.mapLight(stage, list.element, marks, ground.show);

    return (/** @type {Result} */ next) => {
      panel.shut();
      found = places.flatMap(({ slugs, ...place }) => {
        const rows = slugs.flatMap((slug) => (next.slugs.includes(slug) ? (casebook.table.row(slug) ?? []) : []));
        return rows[0] ? [{ ...place, name: rows[0].called, rows }] : [];
      });
      const placed = found.reduce((sum, place) => sum + place.rows.length, 0);
      const missing = next.rows.length - placed;
      stage.setAttribute("aria-label", say("map.name", { n: placed }));
      note.textContent = missing ? say("map.unplaced", { n: missing }) : "";
      ground.redraw();
      list.show(next);
    };
  };

  casebook.views ??= {};
  casebook.views.map = {
    show(next) {
      result = next;
      ready ??= casebook.way.load("assets/map.js").then(build);
      ready.then(
        (draw) => result === next && draw(next),
        () => {
          ready = undefined;
          home.textContent = say("map.failed");
        },
      );
    },
    hide() {
      result = undefined;
    },
  };
})();
