/**
 * `casebook.form.dated`: dates, states and sums that contradict one another: dates-are-in-order, state-and-dates-agree,
 * checked-on-is-past, sums-are-sound.
 */
(() => {
  "use strict";
  const form = casebook.form;

  /** Later, as far as both are known: 2016-05 is not after 2016. @type {(one: string, other: string) => boolean} */
  function isAfter(one, other) {
    const length = Math.min(one.length, other.length);
    return one.slice(0, length) > other.slice(0, length);
  }

  form.dated = (answers, around) => {
    /** @type {Problem[]} */
    const found = [];
    /** @type {(way: Way, rule: string, about: string, values: Record<string, string | number>) => void} */
    const say = (way, rule, about, values) => void found.push({ way, rule, about, values, level: "error" });
    /**
     * A value that is there and sound; "" otherwise, so that one slip makes one problem.
     * @type {(way: Way) => string}
     */
    const sound = (way) => {
      const value = form.walk.at(answers, way),
        kind = form.walk.field(way)?.kind;
      return typeof value === "string" && value && value !== "unknown" && kind && !form.sound(value, kind) ? value : "";
    };
    const [started, ended, asOf] = ["started", "ended", "as_of"].map((name) => sound(["status", name]));
    const checked = sound(["checked_on"]),
      state = sound(["status", "state"]);
    const { over, notOver } = casebook.given.form.facts;
    if (started && ended && isAfter(started, ended))
      say(["status", "ended"], "dates-are-in-order", "end-before-start", { ended, started });
    if (state !== "planned" && started && asOf && isAfter(started, asOf))
      say(["status", "started"], "dates-are-in-order", "after-as-of", { date: started, as_of: asOf });
    if (asOf && checked && isAfter(asOf, checked))
      say(["status", "as_of"], "dates-are-in-order", "after-check", { date: asOf, checked });
    for (const position of items(answers.sources).keys()) {
      const way = ["sources", position, "year"],
        year = sound(way);
      if (year && checked && isAfter(year, checked)) say(way, "dates-are-in-order", "after-check", { date: year, checked });
    }
    const hasEnd = form.walk.at(answers, ["status", "ended"]) !== undefined;
    if (over.includes(state) && !hasEnd) say(["status", "state"], "state-and-dates-agree", "no-end", { state });
    if (notOver.includes(state) && hasEnd) say(["status", "ended"], "state-and-dates-agree", "end", { state });
    if (checked > around.today) say(["checked_on"], "checked-on-is-past", "future", { date: checked, today: around.today });
    for (const position of items(answers.costs).keys()) {
      const amount = sound(["costs", position, "amount"]),
        to = sound(["costs", position, "to"]);
      if (amount && to && Number(to) <= Number(amount))
        say(["costs", position, "to"], "sums-are-sound", "range", { amount, to });
      if (sound(["costs", position, "kind"]) === "unit" && form.walk.at(answers, ["costs", position, "per"]) === undefined)
        say(["costs", position, "kind"], "sums-are-sound", "per", { kind: "unit" });
    }
    return found;
  };

  /** @type {(answer: Answer | undefined) => Answer[]} */
  const items = (answer) => (Array.isArray(answer) ? answer : []);
})();
