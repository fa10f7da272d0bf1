/**
 * `casebook.spelling`: the word that somebody meant, by the same rule as `build_tools/index/spelling.py`, which says why; one file
 * of words with their answers (tests/index/meant.json) is held against both.
 */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const LEAST_LETTERS = 4;
  const LETTERS_FOR_TWO_SLIPS = 8;
  const [DOUBLED, SWAPPED, MISSING, WRONG, EXTRA] = [3.0, 2.5, 1.5, 0.5, 0.5];
  const OTHER_BEGINNING = -2.0;
  const SECOND_SLIP = -3.0;
  const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
  const near = new Map(rows.flatMap((row) => [...row].map((letter, at) => [letter, (row[at - 1] ?? "") + (row[at + 1] ?? "")])));

  /** Which letters a word has, a bit for each. @param {string} word */
  const lettersOf = (word) => [...word].reduce((found, letter) => found | (1 << ((letter.codePointAt(0) ?? 0) % 32)), 0);
  /** @param {number} bits */
  const count = (bits) => {
    let many = 0;
    for (let rest = bits >>> 0; rest; rest &= rest - 1) many += 1;
    return many;
  };

  /** How readily a hand that means one word types another with exactly so many slips. @param {string} typed @param {string} meant @param {number} slips */
  const readiness = (typed, meant, slips) => {
    /** @type {number[][][]} */
    const table = [];
    for (let at = 0; at <= typed.length; at += 1) {
      const row = Array.from({ length: meant.length + 1 }, () => /** @type {number[]} */ (Array(slips + 1).fill(-Infinity)));
      table.push(row);
      for (let to = Math.max(0, at - slips); to <= Math.min(meant.length, at + slips); to += 1) {
        row[to] = ways(typed, meant, at, to, table, slips);
      }
    }
    return (table[typed.length]?.[meant.length]?.[slips] ?? -Infinity) + SECOND_SLIP * (slips - 1);
  };

  /** @param {string} typed @param {string} meant @param {number} at @param {number} to @param {number[][][]} table @param {number} slips */
  const ways = (typed, meant, at, to, table, slips) => {
    if (!at && !to) return [0, ...Array(slips).fill(-Infinity)];
    const [letter, wanted] = [typed[at - 1] ?? "", meant[to - 1] ?? ""];
    /** @type {[number[] | undefined, number][]} */
    const steps = [];
    if (to) steps.push([table[at]?.[to - 1], MISSING]);
    if (at) steps.push([table[at - 1]?.[to], at > 1 && typed[at - 2] === letter ? DOUBLED : EXTRA]);
    if (at && to && letter !== wanted) {
      steps.push([table[at - 1]?.[to - 1], WRONG + (near.get(letter)?.includes(wanted) ? 1 : 0)]);
      if (at > 1 && to > 1 && letter === meant[to - 2] && wanted === typed[at - 2]) steps.push([table[at - 2]?.[to - 2], SWAPPED]);
    }
    const found = at && to && letter === wanted ? [...(table[at - 1]?.[to - 1] ?? [])] : Array(slips + 1).fill(-Infinity);
    for (const [before, ready] of steps) {
      for (let slip = 0; slip < slips; slip += 1) found[slip + 1] = Math.max(found[slip + 1], (before?.[slip] ?? -Infinity) + ready);
    }
    return found;
  };

  casebook.spelling = (lexicon) => {
    /** @type {Map<string, { often: number, count: number, word: string, letters: number }>} */
    const known = new Map();
    for (const [often, words] of lexicon.words) {
      for (const word of words.split(" ")) {
        const plain = casebook.fold(word).toLowerCase();
        const before = known.get(plain);
        const isUsual = !before || often > before.often || (often === before.often && word > before.word);
        known.set(plain, {
          often: isUsual ? often : before.often, word: isUsual ? word : before.word,
          count: often + (before?.count ?? 0), letters: before?.letters ?? lettersOf(plain),
        });
      }
    }
    /** @param {string} typed @param {number} slips */
    const best = (typed, slips) => {
      const letters = lettersOf(typed);
      let [likeliest, most] = ["", -Infinity];
      for (const [meant, { count: often, letters: others }] of known) {
        if (meant.length < LEAST_LETTERS - 1 || Math.abs(meant.length - typed.length) > slips || count(letters ^ others) > 2 * slips) continue;
        const likely = readiness(typed, meant, slips);
        if (likely === -Infinity) continue;
        const score = likely + Math.log(often) + (meant[0] === typed[0] ? 0 : OTHER_BEGINNING);
        if (score > most || (score === most && meant > likeliest)) [likeliest, most] = [meant, score];
      }
      return likeliest;
    };
    return {
      knows: (plain) => known.has(plain),
      begins: (plain) => [...known.keys()].some((word) => word.startsWith(plain)),
      suggestion(word) {
        const plain = casebook.fold(word).toLowerCase();
        if (plain.length < LEAST_LETTERS || !/^\p{L}+$/u.test(plain) || known.has(plain)) return "";
        const found = best(plain, 1) || (plain.length >= LETTERS_FOR_TWO_SLIPS ? best(plain, 2) : "");
        return known.get(found)?.word ?? "";
      },
    };
  };
})();
