/** `casebook.table`: the packed facet table (`assets/table.<lang>.js`, made by `render/explore/table.py`) as one row a case. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const packed = casebook.packed;
  if (!packed) return;

  /** The place in `keys` that a letter stands for: `letter` of table.py, backwards. @param {number} code */
  const placeOf = (code) => (code >= 161 ? code - 34 : code) - (code > 92 ? 36 : 35);
  /** @param {PackedColumn} column @param {string} letters */
  const keysOf = (column, letters) => [...letters].map((letter) => column.keys[placeOf(letter.charCodeAt(0))] ?? "");

  /** @type {Record<string, string[][]>} */
  const columns = {};
  for (const [name, column] of Object.entries(packed.columns)) {
    columns[name] = column.many
      ? column.rows.split(" ").map((letters) => keysOf(column, letters))
      : keysOf(column, column.rows).map((key) => [key]);
  }
  const places = packed.places.flatMap(([country, city, count, called = city]) => Array(count).fill({ country, city, called }));

  const rows = packed.slugs.split(" ").map((rest, index) => {
    const { country, city, called } = places[index];
    /** @param {string} name */
    const all = (name) => columns[name]?.[index] ?? [];
    /** @param {string} name */
    const one = (name) => all(name)[0] ?? "unknown";
    /** @type {Row} */
    const row = {
      slug: rest.startsWith("/") ? rest.slice(1) : `${casebook.fold.slugOf(city)}-${rest}`,
      index,
      country,
      city,
      called,
      theme: all("theme"),
      topic: all("topic"),
      size: one("size"),
      status: one("status"),
      for: all("for"),
      cost: one("cost"),
      covers: one("covers"),
      evidence: one("evidence"),
      shows: one("shows"),
      programme: all("programme"),
      participation: one("participation"),
      lang: all("lang"),
      lead: one("lead"),
      started: Number(one("started")) || 0,
      ended: Number(one("ended")) || 0,
      checked: one("checked"),
    };
    return Object.freeze(row);
  });
  const bySlug = new Map(rows.map((row) => [row.slug, row]));

  casebook.table = {
    rows,
    row: (slug) => bySlug.get(slug),
    values(row, facet) {
      const value = row[facet];
      return typeof value === "string" ? [value] : value;
    },
  };
  // What was packed is read; a second copy of 5,000 cases would stay for nothing.
  delete casebook.packed;
})();
