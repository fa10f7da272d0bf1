/** `casebook.fit`: how a case answers what a city said of itself: what fits, what does not, what nobody knows. No page, no storage. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  // What a cost covers so that the band tells the least of it and no more (cases/_vocabulary/cost_covers.yml).
  const ONLY_SOME = new Set(["part", "grant"]);
  const UNKNOWN = "unknown";

  casebook.fit = (row, answers, { label, rank }) => {
    /** @type {Fit} */
    const fit = { yes: [], no: [], open: [] };
    const size = () => (row.size === UNKNOWN ? "open" : row.size === answers.size ? "yes" : "no");
    const cost = () => {
      if (row.cost === UNKNOWN) return "open";
      if (rank("cost", row.cost) > rank("cost", answers.cost)) return "no";
      // A part or a grant within one's means says nothing of the whole.
      return ONLY_SOME.has(row.covers) ? "part" : "yes";
    };
    const lead = () => (row.lead === UNKNOWN ? "open" : row.lead === answers.lead ? "yes" : "no");
    if (answers.size) {
      const found = size();
      fit[found].push({ reason: found === "open" ? "size-unknown" : `size-${found}`, theirs: label("size", row.size) });
    }
    if (answers.topic) {
      const found = row.topic.includes(answers.topic) ? "yes" : "no";
      fit[found].push({ reason: `topic-${found}`, theirs: "" });
    }
    if (answers.cost) {
      const found = cost();
      const reason = found === "open" ? "cost-unknown" : `cost-${found}`;
      fit[found === "part" ? "open" : found].push({ reason, theirs: label("cost", row.cost) });
    }
    if (answers.for) {
      const found = row.for.includes(answers.for) ? "yes" : "no";
      fit[found].push({ reason: `for-${found}`, theirs: "" });
    }
    if (answers.lead) {
      const found = lead();
      fit[found].push({ reason: found === "open" ? "lead-unknown" : `lead-${found}`, theirs: label("lead", row.lead) });
    }
    return fit;
  };

  // More that fits is better; of equals, what is not known may still fit, what does not fit cannot.
  casebook.fitOrder = (a, b) => b.yes.length - a.yes.length || a.no.length - b.no.length;
})();
