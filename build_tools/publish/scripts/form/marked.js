/** `casebook.form.marked`: marks and sources that do not fit one another: marks-point-at-sources, source-is-cited. */
(() => {
  "use strict";
  const form = casebook.form;
  const { most } = casebook.given.form.facts;

  form.marked = (answers) => {
    const sources = form.walk.values(answers).filter(({ way }) => way[0] === "sources" && way[2] === "id");
    const known = [...new Set(sources.map(({ value }) => Number(value)))].sort((one, other) => one - other);
    const listed = known.join(", ");
    /** @type {Problem[]} */
    const found = [];
    /** @type {Set<number>} */
    const cited = new Set();
    for (const { way, kind, text } of form.walk.texts(answers)) {
      if (!form.text.isMarkdown(kind)) continue;
      for (const { ids } of form.text.marks(text.replace(/\\([[\]])/g, "$1")))
        for (const id of ids) {
          cited.add(id);
          if (!known.includes(id)) found.push(problem(way, "marks-point-at-sources", "mark", { id, listed }));
        }
    }
    for (const { way, asked, value } of form.walk.values(answers)) {
      if (asked.control !== "marks") continue;
      cited.add(Number(value));
      if (!known.includes(Number(value))) found.push(problem(way, "marks-point-at-sources", "id", { id: value, listed }));
    }
    /** @type {Map<number, string>} */
    const taken = new Map();
    for (const { way, value } of sources) {
      const id = Number(value),
        title = String(form.walk.at(answers, ["sources", way[1], "title"]) ?? "");
      if (taken.has(id)) {
        let free = 1;
        while (known.includes(free) && free < most.number) free++;
        found.push(problem(way, "marks-point-at-sources", "twice", { id, first: taken.get(id) ?? "", free }));
      } else {
        taken.set(id, title);
        if (!cited.has(id)) found.push({ ...problem(way, "source-is-cited", "nobody", { id, title }), level: "warning" });
      }
    }
    return found;
  };

  /** @type {(way: Way, rule: string, about: string, values: Record<string, string | number>) => Problem} */
  const problem = (way, rule, about, values) => ({ way, rule, about, values, level: "error" });
})();
