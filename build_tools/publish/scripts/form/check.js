/**
 * `casebook.form.check`: every check of the page, in the order of the file: what `casebook check` will say of it, before it
 * is sent.
 */
(() => {
  "use strict";
  const form = casebook.form;

  form.check = (answers, around) => {
    const shape = form.shape(answers);
    // A value that is unsound by itself is told once; whoever mends it sees the rest.
    const broken = new Set(shape.map(({ way }) => way.join("/")));
    const rest = [
      ...form.prose(answers),
      ...form.marked(answers),
      ...form.dated(answers, around),
      ...form.placed(answers),
      ...form.named(answers, around),
    ];
    const order = casebook.given.form.fields.map((each) => each.name);
    const place = (/** @type {Problem} */ found) => order.indexOf(String(found.way[0]));
    return [...shape, ...rest.filter(({ way }) => !broken.has(way.join("/")))].sort((one, other) => place(one) - place(other));
  };
})();
