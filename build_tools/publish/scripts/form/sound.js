/**
 * `casebook.form.sound`: one value held to its kind, as `model/kinds.py` does: gives the rule that it breaks and the
 * sentence, or null.
 */
(() => {
  "use strict";
  const { text: read, pattern } = casebook.form;
  const { most: limits } = casebook.given.form.facts;
  const COUNTRY = pattern("country"),
    DATE = pattern("date"),
    YEAR = pattern("year"),
    ADDRESS = pattern("address"),
    WHOLE_NUMBER = pattern("wholeNumber"),
    NUMBER = pattern("number"),
    GROUPED_NUMBER = pattern("groupedNumber"),
    COMMA_NUMBER = pattern("commaNumber"),
    AROUND_DIGITS = pattern("aroundDigits", "g");

  /** @type {Record<string, (text: string, kind: Kind) => Refusal | null>} */
  const kinds = {
    tag: () => null,
    country: (text) => (COUNTRY.test(text) ? null : ["term-is-known", "country-form"]),
    year: (text) => (YEAR.test(text) ? null : ["date-is-written-so", "year"]),
    fixed: (text, kind) => (text === kind.value ? null : ["value-has-its-form", "fixed", { wanted: kind.value ?? "" }]),
    truth: (text) => (["true", "false"].includes(text) ? null : ["value-has-its-form", "truth"]),
    code: (text, kind) => (new RegExp(kind.pattern ?? "", "u").test(text) ? null : ["value-has-its-form", kind.about ?? ""]),
    address(text, kind) {
      const length = read.length(text),
        limit = kind.limit ?? 0;
      if (length > limit) return ["address-is-whole", "too-long", { length, limit }];
      return ADDRESS.test(text) ? null : ["address-is-whole", "form"];
    },
    date(text, kind) {
      const found = DATE.exec(text);
      if (!found || (kind.full && !found[3])) return ["date-is-written-so", kind.full ? "full" : "form"];
      const [year, month, day] = [Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)];
      if (month < 1 || month > 12) return ["date-is-written-so", "no-such-month", { month: found[2] }];
      const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
      return day >= 1 && day <= days ? null : ["date-is-written-so", "no-such-day"];
    },
    number(text, kind) {
      if (!isNumber(text, kind)) {
        const [about, mended] = mend(text, kind);
        return ["number-is-plain", about, { mended }];
      }
      if (isWithin(Number(text), kind)) return null;
      return ["number-is-plain", "bounds", { least: plain(kind.least), most: plain(kind.most) }];
    },
  };

  /** @type {(text: string, kind: Kind) => Refusal | null} */
  function words(text, kind) {
    const length = read.length(text) <= limits.raw ? read.length(read.asRead(text)) : read.length(text);
    const limit = kind.limit ?? 0;
    if (!length) return ["field-is-filled", "empty"];
    return length > limit ? ["text-fits", "too-long", { length, limit, over: length - limit }] : null;
  }

  /** @type {(text: string, kind: Kind) => boolean} */
  const isNumber = (text, kind) => (kind.whole ? WHOLE_NUMBER : NUMBER).test(text);

  /** @type {(value: number, kind: Kind) => boolean} */
  function isWithin(value, kind) {
    const least = kind.least ?? 0,
      most = kind.most ?? 0;
    return least <= value && value <= most && !(kind.above && value === least);
  }

  /**
   * What is wrong with a number and how it should be written, "" where that cannot be told.
   * @type {(text: string, kind: Kind) => [string, string]}
   */
  function mend(text, kind) {
    const digits = text.replace(AROUND_DIGITS, "").slice(0, limits.digits);
    const joined = digits.replaceAll(",", "");
    if (GROUPED_NUMBER.test(digits) && isWithin(Number(joined), kind)) return ["digits", joined];
    if (COMMA_NUMBER.test(digits) && !kind.whole) return ["decimal-comma", digits.replaceAll(",", ".")];
    return isNumber(digits, kind) ? ["digits", digits] : ["form", ""];
  }

  /** 1e12 as Python writes it. @type {(value: number | undefined) => string} */
  const plain = (value = 0) => (Math.abs(value) >= 1e6 ? value.toExponential().replace(/e\+(\d)$/, "e+0$1") : String(value));

  casebook.form.sound = (text, kind) => (read.isText(kind) ? words(text, kind) : kinds[kind.name](text, kind));
})();
