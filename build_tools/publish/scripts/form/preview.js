/** `casebook.form.preview`: the card as it will lie in a list, made anew with every change. The same parts as `objects/card.html.j2`. */
(() => {
  "use strict";
  const form = casebook.form;
  const SVG = "http://www.w3.org/2000/svg";

  /** @type {(list: string, tag: unknown) => string} */
  const label = (list, tag) => casebook.given.form.lists[list]?.find(([each]) => each === tag)?.[1] ?? "";

  /** @type {(tag: string, className: string, ...inside: (Node | string)[]) => HTMLElement} */
  function made(tag, className, ...inside) {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...inside);
    return element;
  }

  /** @type {(className: string, symbol: string) => SVGElement} */
  function drawing(className, symbol) {
    const svg = document.createElementNS(SVG, "svg"),
      use = document.createElementNS(SVG, "use");
    svg.setAttribute("class", className);
    svg.setAttribute("aria-hidden", "true");
    use.setAttribute("href", `#${symbol}`);
    svg.append(use);
    return svg;
  }

  /**
   * The strongest result, as `model/judgement.py` chooses it.
   * @type {(answers: Answers) => [grade: string, words: string, shows: string] | null}
   */
  function evidence(answers) {
    if (answers.results === "unknown") return ["none", casebook.say("site.evidence.none"), ""];
    const { negative, output } = casebook.given.form.card;
    const grades = (casebook.given.form.lists.evidence ?? []).map(([tag]) => tag);
    const whole = (Array.isArray(answers.results) ? answers.results : []).flatMap((each) => {
      const { evidence: grade, shows } = /** @type {Record<string, string>} */ (each);
      return grades.includes(grade) && shows ? [{ grade, shows }] : [];
    });
    const changes = whole.filter(({ shows }) => shows !== output);
    const best = (changes.length ? changes : whole).sort(
      (a, b) =>
        grades.indexOf(a.grade) - grades.indexOf(b.grade) ||
        Number(negative.includes(b.shows)) - Number(negative.includes(a.shows)),
    )[0];
    if (!best) return null;
    const what = changes.length ? label("shows", best.shows) : casebook.say("site.evidence.only-outputs");
    return [best.grade, label("evidence", best.grade), what];
  }

  /** @type {(answers: Answers) => string} */
  function placeOf(answers) {
    const {
      city = "",
      area = "",
      country = "",
    } = /** @type {Record<string, string>} */ (typeof answers.place === "object" ? answers.place : {});
    const names = area && city && area.includes(city) ? [area] : [area, city];
    return [...names, label("countries", country)].filter(Boolean).join(", ");
  }

  /** @type {(answers: Answers) => string} */
  function sizeOf(answers) {
    const { city, country } = /** @type {Record<string, string>} */ (typeof answers.place === "object" ? answers.place : {});
    const people = casebook.given.places?.rows.find((row) => row[0] === city && row[1] === country)?.[4];
    const known = people == null ? "" : casebook.given.places?.sizes.find(([, below]) => below === null || people < below)?.[0];
    return casebook.given.form.card.sizes[String(answers.city_size ?? known)] ?? "";
  }

  /** @type {(answers: Answers) => string} */
  function stateOf(answers) {
    const { state, as_of, ended } = /** @type {Record<string, string>} */ (
      typeof answers.status === "object" ? answers.status : {}
    );
    if (!state || !as_of) return "";
    const isDated = ended && ended !== "unknown";
    const undated = ["finished", "stopped"].includes(state) && !isDated ? "-undated" : "";
    return casebook.say(`site.state-short.${state}${undated}`, { as_of, ended: isDated ? ended.slice(0, 4) : "" });
  }

  form.preview = {
    renew(answers) {
      const theme = casebook.given.form.card.themes[String(Array.isArray(answers.themes) ? answers.themes[0] : "")];
      const kicker = made("p", "kicker");
      if (theme)
        kicker.append(
          made("span", `theme ${String(/** @type {Answer[]} */ (answers.themes)[0])}`, drawing("shape", theme[1]), theme[0]),
        );
      kicker.append(made("span", "", placeOf(answers)));
      const title = typeof answers.title === "string" ? answers.title : casebook.say("form.title-here");
      const summary = typeof answers.summary === "string" ? answers.summary : casebook.say("form.summary-here");
      const data = made("div", "card-data"),
        known = evidence(answers);
      if (known) {
        const [grade, words, shows] = known;
        const mark = made(
          "span",
          `evidence evidence--${grade}`,
          drawing("mark", `m-${grade}`),
          made("span", "evidence-word", words),
        );
        if (shows)
          mark.append(made("span", "unseen", casebook.say("site.evidence.colon")), made("span", "evidence-shows", shows));
        data.append(mark);
      }
      data.append(
        made("p", "card-foot", ...[sizeOf(answers), stateOf(answers)].filter(Boolean).map((each) => made("span", "", each))),
      );
      const card = made("li", "card", kicker, made("p", "card-title", title), made("p", "card-summary", summary), data);
      document.querySelector("[data-preview]")?.replaceChildren(card);
    },
  };
})();
