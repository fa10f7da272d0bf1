/** `casebook.mapPanel`: the cases of one mark, opened beside it: the focus goes to the first, escape leads back to the mark. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));

  casebook.mapPanel = (home) => {
    const panel = document.createElement("div");
    panel.className = "map-panel";
    panel.setAttribute("role", "dialog");
    panel.hidden = true;
    const close = Object.assign(document.createElement("button"), { type: "button", className: "map-close" });
    close.textContent = "×";
    close.setAttribute("aria-label", casebook.say("map.close"));
    const title = document.createElement("p");
    title.className = "label";
    const list = document.createElement("ol");
    list.className = "entries";
    panel.append(title, close, list);
    home.append(panel);
    /** @type {SVGElement | null} */
    let from = null;

    /** @param {boolean} leadsBack */
    const shut = (leadsBack) => {
      if (panel.hidden) return;
      panel.hidden = true;
      from?.setAttribute("aria-expanded", "false");
      // The mark may be gone, when something narrowed the cases meanwhile.
      const back = from?.isConnected ? from : home.querySelector(".map-stage");
      if (leadsBack && (back instanceof SVGElement || back instanceof HTMLElement)) back.focus();
      from = null;
    };
    const place = () => {
      if (!from || panel.hidden) return;
      // Beside the mark where there is room: to its right in the left half, to its left in the right half.
      const [room, spot, mine] = [home.getBoundingClientRect(), from.getBoundingClientRect(), panel.getBoundingClientRect()];
      const left = spot.left - room.left < room.width / 2 ? spot.right - room.left + 8 : spot.left - room.left - mine.width - 8;
      const top = Math.min(spot.top - room.top, room.height - mine.height - 8);
      panel.style.setProperty("inset-inline-start", `${Math.max(4, Math.min(left, room.width - mine.width - 4))}px`);
      panel.style.setProperty("inset-block-start", `${Math.max(4, top)}px`);
    };
    new ResizeObserver(place).observe(home);
    close.addEventListener("click", () => shut(true));
    home.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !panel.hidden) {
        event.preventDefault();
        shut(true);
      }
    });
    document.addEventListener("pointerdown", (event) => {
      const { target } = event;
      if (target instanceof Node && !panel.contains(target)) shut(false);
    });
    panel.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !panel.contains(relatedTarget)) shut(false);
    });

    return {
      shut: () => shut(false),
      async open(group, mark) {
        shut(false);
        const cards = await casebook.cards.of(group.rows);
        from = mark;
        mark.setAttribute("aria-expanded", "true");
        title.textContent = mark.getAttribute("aria-label");
        panel.setAttribute("aria-label", title.textContent ?? "");
        list.replaceChildren(...cards);
        panel.hidden = false;
        panel.scrollTop = 0;
        place();
        panel.querySelector("a")?.focus({ preventScroll: true });
      },
    };
  };
})();
