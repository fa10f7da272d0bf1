/**
 * `casebook.form.named`: cases, pictures and files by their names: related-case-exists, images-are-complete, slug-is-sound,
 * case-is-new.
 */
(() => {
  "use strict";
  const form = casebook.form;
  const { like: likeness } = casebook.given.form.facts;
  const SLUG = form.pattern("slug");

  /** @type {(way: Way, rule: string, about: string, values?: Record<string, string | number>, level?: "warning") => Problem} */
  const found = (way, rule, about, values = {}, level) => ({ way, rule, about, values, level: level ?? "error" });

  /** @type {(answers: Answers, around: Around) => Generator<Problem>} */
  function* cases(answers, around) {
    const origin = answers.adapted_from;
    if (
      origin &&
      typeof origin === "object" &&
      !Array.isArray(origin) &&
      (origin.case === undefined) === (origin.place === undefined)
    )
      yield found(["adapted_from"], "related-case-exists", "origin");
    const slugs = casebook.table.rows.map(({ slug }) => slug);
    for (const { way, asked, value } of form.walk.values(answers)) {
      if (asked.list !== "cases" || form.sound(value, asked.kind ?? { name: "code" })) continue;
      const near = form.near(value, slugs, likeness.case);
      if (value === around.slug) yield found(way, "related-case-exists", "itself", { value });
      else if (!slugs.includes(value)) yield found(way, "related-case-exists", near ? "near" : "far", { value, near });
    }
  }

  /** @type {(answers: Answers) => Generator<Problem>} */
  function* images(answers) {
    const { endings } = casebook.given.form.facts;
    for (const { way, value } of form.walk.values(answers))
      if (way[0] === "images" && way[2] === "file" && !endings.some((each) => value.toLowerCase().endsWith(each)))
        yield found(way, "images-are-complete", "ending", { value, endings: endings.join(", ") });
  }

  /** Of a place that nobody knows the check of places speaks; its name may be misspelt. @type {(answers: Answers, city: string) => boolean} */
  const isPlaced = (answers, city) =>
    form.walk.at(answers, ["place", "lat"]) !== undefined ||
    Boolean(
      casebook.given.places?.rows.some((row) => row[0] === city && row[1] === form.walk.at(answers, ["place", "country"])),
    );

  /** @type {(answers: Answers, around: Around) => Generator<Problem>} */
  function* name(answers, { slug }) {
    const { least, most } = casebook.given.form.facts.slug;
    const city = String(form.walk.at(answers, ["place", "city"]) ?? ""),
      place = casebook.fold.slugOf(city);
    if (!SLUG.test(slug) || slug.length < least || slug.length > most) {
      const wanted = form.text.strip(casebook.fold.slugOf(slug).slice(0, most), "-");
      yield found(["slug"], "slug-is-sound", "form", { name: slug, wanted: wanted.length < least ? `${place}-…` : wanted });
    } else if (place && isPlaced(answers, city) && !slug.startsWith(place.split("-")[0]))
      yield found(["slug"], "slug-is-sound", "place-first", { name: slug, place }, "warning");
  }

  /**
   * A case of the same city about one of the same things; the command line looks closer.
   * @type {(answers: Answers, around: Around) => Generator<Problem>}
   */
  function* like(answers, around) {
    const city = String(form.walk.at(answers, ["place", "city"]) ?? ""),
      topics = Array.isArray(answers.topics) ? answers.topics.map(String) : [];
    if (!city || !topics.length) return;
    const [same] = casebook
      .likelySame(city, topics)
      .filter(({ row }) => row.slug !== around.slug && row.slug !== around.opened);
    if (same?.topics.length)
      yield found(["topics"], "case-is-new", "same-subject", { other: `cases/${same.row.slug}.yml`, city }, "warning");
  }

  form.named = (answers, around) => [
    ...cases(answers, around),
    ...images(answers),
    ...name(answers, around),
    ...like(answers, around),
  ];
})();
