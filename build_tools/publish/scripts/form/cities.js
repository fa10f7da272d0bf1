/** `casebook.form.cities`: the list of places, loaded when somebody asks for it: found by any of its names, told in one line. */
(() => {
  "use strict";
  const form = casebook.form;
  const SHOWN = 8;
  /** @type {{ row: City, names: string[] }[]} */
  let folded = [];

  /** @param {string} text */
  const plain = (text) => casebook.fold(text).toLowerCase();

  async function load() {
    if (folded.length) return;
    await casebook.way.load("assets/form/places.js");
    const rows = casebook.given.places?.rows ?? [];
    folded = rows.map((row) => ({ row, names: [row[0], ...row.slice(5)].map((name) => plain(String(name))) }));
    form.renew();
  }

  /** Cities whose name begins so, then those that have it inside, the larger first. @param {string} typed */
  function find(typed) {
    const wanted = plain(typed.trim());
    if (!wanted) return [];
    const rank = (/** @type {string[]} */ names) =>
      names.some((name) => name.startsWith(wanted)) ? 0 : names.some((name) => name.includes(wanted)) ? 1 : 2;
    return folded
      .map(({ row, names }) => ({ row, rank: rank(names) }))
      .filter((each) => each.rank < 2)
      .sort((a, b) => a.rank - b.rank || (b.row[4] ?? 0) - (a.row[4] ?? 0))
      .slice(0, SHOWN)
      .map(({ row }) => row);
  }

  /** @param {string} code */
  const country = (code) => casebook.given.form.lists.countries.find(([each]) => each === code)?.[1] ?? code;

  /** 1.67° W: no sign that a reader has to think about. @type {(value: number, above: string, below: string) => string} */
  const degrees = (value, above, below) => `${Math.abs(value).toFixed(2)}° ${value < 0 ? below : above}`;

  /** What the list knows of a city, in one line. @param {City} row */
  function said(row) {
    const [city, code, lat, lon, people] = row;
    const [north, south, east, west] = casebook.say("form.compass").split(" ");
    const point = { city, country: country(code), lat: degrees(lat, north, south), lon: degrees(lon, east, west) };
    if (people === null) return casebook.say("form.place", point);
    const size = casebook.given.places?.sizes.find(([, below]) => below === null || people < below)?.[0];
    const label = casebook.given.form.lists.city_sizes.find(([tag]) => tag === size)?.[1] ?? "";
    const number = new Intl.NumberFormat(casebook.way.language).format(people);
    return casebook.say("form.place-people", { ...point, people: number, size: label });
  }

  form.cities = { load, find, country, said };
})();
