/**
 * `casebook.form.placed`: terms and places that nobody knows: term-is-known, place-is-known, point-is-in-country. A place is
 * compared once the list of places has been loaded.
 */
(() => {
  "use strict";
  const form = casebook.form;
  const { marginDegrees: margin, few, like } = casebook.given.form.facts;
  const COUNTRY = form.pattern("country"),
    NUMBER = form.pattern("number");

  /** @type {(way: Way, rule: string, about: string, values?: Record<string, string | number>, level?: "warning") => Problem} */
  const found = (way, rule, about, values = {}, level) => ({ way, rule, about, values, level: level ?? "error" });

  /** @type {(answers: Answers) => Generator<Problem>} */
  function* terms(answers) {
    const { lists } = casebook.given.form;
    for (const { way, asked, value } of form.walk.values(answers)) {
      const list = lists[asked.list ?? ""];
      if (!list || asked.list === "languages" || list.some(([tag]) => tag === value)) continue;
      if (asked.list !== "countries") {
        const near = nearest(value, list, casebook.given.form.names[asked.list ?? ""] ?? {}),
          tags = list.map(([tag]) => tag);
        const all = list.length <= few ? tags.join(", ") : "";
        yield found(way, "term-is-known", near ? "near" : "far", { value, near, list: asked.list ?? "", terms: all });
      } else if (COUNTRY.test(value)) {
        const [near, name] = casebook.given.form.facts.mistakenCodes[value] ?? ["", ""];
        yield found(way, "term-is-known", near ? "country-near" : "country-far", { value, near, name });
      }
    }
  }

  /**
   * The term most likely meant: alike in spelling, else sharing a word with what it is called in any language.
   * @type {(value: string, list: [string, string, string][], names: Record<string, string>) => string}
   */
  function nearest(value, list, names) {
    const plain = value.trim().toLowerCase().replaceAll("_", "-").replaceAll(" ", "-"),
      tags = list.map(([tag]) => tag);
    const close = form.near(plain, tags, like.term);
    if (close) return close;
    const wanted = new Set(plain.split("-").filter((word) => word.length > 2));
    let best = "",
      most = 0;
    for (const tag of tags) {
      const words = new Set(`${tag} ${names[tag] ?? ""}`.replaceAll("-", " ").split(/\s+/));
      const shared = [...wanted].filter((word) => words.has(word)).length;
      if (shared > most) [best, most] = [tag, shared];
    }
    return best || form.near(plain, tags, like.hardly);
  }

  /** @type {(answers: Answers) => Generator<Problem>} */
  function* placeOf(answers) {
    const place = answers.place;
    if (typeof place !== "object" || Array.isArray(place)) return;
    const { city, country, lat, lon } = /** @type {Record<string, string>} */ (place);
    if ((lat === undefined) !== (lon === undefined))
      yield found(["place", lat === undefined ? "lon" : "lat"], "place-is-known", "half-a-point");
    const { european } = casebook.given.form.facts,
      isCountry = casebook.given.form.lists.countries.some(([code]) => code === country);
    if (isCountry && !european.includes(country))
      yield found(["place", "country"], "point-is-in-country", "not-europe", { country }, "warning");
    const known = casebook.given.places;
    if (!known || !city || !isCountry) return;
    if (!known.rows.some((row) => row[0] === city && row[1] === country)) {
      const names = new Map(
        known.rows
          .filter((row) => row[1] === country)
          .flatMap((row) => [
            [row[0], row[0]],
            ...row.slice(5).map((also) => /** @type {[string, string]} */ ([String(also), row[0]])),
          ]),
      );
      let near = names.get(city) ?? "";
      if (!near && lat === undefined) near = names.get(form.near(city, [...names.keys()], like.place)) ?? "";
      if (near) yield found(["place", "city"], "place-is-known", "near", { value: city, near, country });
      else if (lat === undefined) yield found(["place", "city"], "place-is-known", "far", { value: city, country });
      else if (answers.city_size === undefined) yield found(["place", "city"], "place-is-known", "size", { value: city });
    }
    if (lat === undefined || lon === undefined || [lat, lon].some((each) => !NUMBER.test(each))) return;
    if (!holds(known.boxes, country, Number(lat), Number(lon))) {
      const about = holds(known.boxes, country, Number(lon), Number(lat)) ? "swapped" : "outside";
      yield found(["place", "lat"], "point-is-in-country", about, { lat, lon, country });
    }
  }

  /** @type {(boxes: Record<string, [number, number, number, number][]>, country: string, lat: number, lon: number) => boolean} */
  const holds = (boxes, country, lat, lon) =>
    !boxes[country] ||
    boxes[country].some(
      ([west, south, east, north]) =>
        west - margin <= lon &&
        lon <= east + margin &&
        south - margin <= lat &&
        lat <= north + margin,
    );

  form.placed = (answers) => [...terms(answers), ...placeOf(answers)];
})();
