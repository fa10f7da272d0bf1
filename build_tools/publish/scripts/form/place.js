/**
 * `casebook.form.place`: the city, chosen from a list that opens while one types (ARIA's combobox); country, point and size come
 * with it. A city that the list lacks gets its point and size by hand.
 */
(() => {
  "use strict";
  const form = casebook.form;
  const element = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (document.getElementById(id));
  /** @type {City[]} */
  let offered = [];
  let active = -1;
  let list = /** @type {HTMLElement | null} */ (null);

  function show() {
    const city = element("f-place-city");
    offered = form.cities.find(city.value);
    active = -1;
    city.setAttribute("aria-expanded", String(offered.length > 0));
    city.removeAttribute("aria-activedescendant");
    if (!list) return;
    list.hidden = !offered.length;
    list.replaceChildren(
      ...offered.map((row, position) => {
        const option = document.createElement("li"),
          country = document.createElement("span");
        option.id = `f-place-option-${position}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        country.textContent = form.cities.country(row[1]);
        option.append(row[0], " ", country);
        // Before the field loses the keyboard, so that the choice is not lost with it.
        option.addEventListener("pointerdown", (event) => (event.preventDefault(), choose(row)));
        return option;
      }),
    );
  }

  function hide() {
    if (list) list.hidden = true;
    element("f-place-city").setAttribute("aria-expanded", "false");
    element("f-place-city").removeAttribute("aria-activedescendant");
    active = -1;
  }

  /** @param {City} row */
  function choose(row) {
    const city = element("f-place-city"),
      country = element("f-place-country");
    [city.value, country.value] = [row[0], row[1]];
    hide();
    for (const id of ["f-place-lat", "f-place-lon"]) element(id).value = "";
    element("f-city_size").value = "";
    country.dispatchEvent(new Event("change", { bubbles: true }));
    casebook.live.say(form.cities.said(row));
  }

  /** @param {KeyboardEvent} event */
  function press(event) {
    if (!list || list.hidden) return;
    if (event.key === "Escape") hide();
    else if (event.key === "Enter" && active >= 0) choose(offered[active]);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      active =
        (active + (event.key === "ArrowDown" ? 1 : offered.length) + (active < 0 && event.key === "ArrowUp" ? 1 : 0)) %
        offered.length;
      for (const [position, option] of [...list.children].entries())
        option.setAttribute("aria-selected", String(position === active));
      element("f-place-city").setAttribute("aria-activedescendant", `f-place-option-${active}`);
    } else return;
    event.preventDefault();
  }

  /** Shows what is known of the city, and asks for the rest only where it has to be asked for. */
  function renew() {
    const city = element("f-place-city").value.trim(),
      country = element("f-place-country").value;
    const row = casebook.given.places?.rows.find((each) => each[0] === city && each[1] === country);
    /** @type {HTMLElement} */ (document.getElementById("f-place-said")).textContent = row ? form.cities.said(row) : "";
    const own = /** @type {HTMLElement} */ (document.getElementById("f-place-own"));
    const isGiven = ["f-place-lat", "f-place-lon", "f-city_size"].some((id) => element(id).value);
    const isOpen = own.getAttribute("aria-expanded") === "true" || isGiven;
    own.setAttribute("aria-expanded", String(isOpen));
    for (const id of ["f-place-lat", "f-place-lon", "f-city_size"])
      /** @type {HTMLElement} */ (element(id).closest("[data-field]")).hidden = !isOpen;
  }

  form.place = {
    renew,
    start() {
      const city = element("f-place-city"),
        line = document.createElement("p"),
        own = document.createElement("button");
      list = document.createElement("ul");
      Object.assign(list, { id: "f-place-options", className: "options", hidden: true });
      for (const [name, value] of [
        ["role", "listbox"],
        ["aria-label", casebook.say("form.cities")],
      ])
        list.setAttribute(name, value);
      for (const [name, value] of [
        ["role", "combobox"],
        ["aria-autocomplete", "list"],
        ["aria-expanded", "false"],
        ["aria-controls", list.id],
      ])
        city.setAttribute(name, value);
      Object.assign(line, { id: "f-place-said", className: "ask-means" });
      Object.assign(own, { id: "f-place-own", type: "button", textContent: casebook.say("form.own-place") });
      own.addEventListener("click", () => {
        own.setAttribute("aria-expanded", String(own.getAttribute("aria-expanded") !== "true"));
        renew();
      });
      city.after(list);
      city.closest(".ask-answer")?.querySelector(".ask-foot")?.after(line, own);
      city.addEventListener("focus", () => void form.cities.load().catch(() => {}));
      city.addEventListener("input", show);
      city.addEventListener("keydown", press);
      city.addEventListener("blur", hide);
      if (city.value) void form.cities.load().catch(() => {});
      renew();
    },
  };
})();
