/** `casebook.likelySame`: cases of the same city about the same things, for somebody who is about to write one anew. */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));

  casebook.likelySame = (city, topics) => {
    const [wanted, about] = [casebook.fold(city).trim().toLowerCase(), new Set(topics)];
    return casebook.table.rows
      .filter((row) => casebook.fold(row.city).toLowerCase() === wanted)
      .map((row) => ({ row, topics: row.topic.filter((topic) => about.has(topic)) }))
      .sort((a, b) => b.topics.length - a.topics.length);
  };
})();
