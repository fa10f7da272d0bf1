/** `casebook.meant`: the spelling of this language, its lexicon loaded when a word is asked for that no case has, and not before. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  /** @type {Promise<Spelling | undefined> | undefined} */
  let opening;

  const open = async () => {
    await casebook.way.load(`assets/lexicon.${casebook.way.language}.js`);
    return casebook.lexicon && casebook.spelling(casebook.lexicon);
  };

  casebook.meant = () => {
    opening ??= open().catch(() => {
      // Without the lexicon there is no suggestion, and the search goes on.
      opening = undefined;
      return undefined;
    });
    return opening;
  };
})();
