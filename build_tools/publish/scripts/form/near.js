/**
 * `casebook.form.near`: the word that was probably meant: Python's difflib, as the command line uses it, so that both
 * propose the same.
 */
(() => {
  "use strict";
  /**
   * The letters that two texts have in common, by the longest run first (Ratcliff and Obershelp).
   * @type {(a: string[], b: string[]) => number}
   */
  function common(a, b) {
    let best = 0,
      startA = 0,
      startB = 0;
    /** @type {number[]} */
    let before = [];
    for (let i = 0; i < a.length; i++) {
      /** @type {number[]} */
      const now = [];
      for (let j = 0; j < b.length; j++) {
        if (a[i] !== b[j]) continue;
        const run = (now[j] = (before[j - 1] ?? 0) + 1);
        if (run > best) [best, startA, startB] = [run, i - run + 1, j - run + 1];
      }
      before = now;
    }
    if (!best) return 0;
    return best + common(a.slice(0, startA), b.slice(0, startB)) + common(a.slice(startA + best), b.slice(startB + best));
  }

  casebook.form.near = (word, words, cutoff) => {
    const wanted = [...word];
    let best = "",
      score = 0;
    for (const each of words) {
      const letters = [...each];
      const least = (2 * Math.min(letters.length, wanted.length)) / (letters.length + wanted.length || 1);
      if (least < cutoff || least < score) continue;
      const ratio = (2 * common(letters, wanted)) / (letters.length + wanted.length || 1);
      // difflib prefers the later one in the alphabet where two are equally near.
      if (ratio >= cutoff && (ratio > score || (ratio === score && each > best))) [best, score] = [each, ratio];
    }
    return best;
  };
})();
