/**
 * `casebook.form.pattern`: a pattern of the command line by its name, as `contribute/form_facts.py` hands it over; `more` are
 * further flags, "g" to find every place. No script of the form writes down a rule's pattern of its own.
 */
(() => {
  "use strict";
  window.casebook ??= /** @type {Casebook} */ ({});
  casebook.form ??= /** @type {CasebookForm} */ ({});

  casebook.form.pattern = (name, more = "") => {
    const [source, flags] = casebook.given.form.patterns[name];
    return new RegExp(source, flags + more);
  };
})();
