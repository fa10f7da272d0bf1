/** `casebook.packRunning`: the running foot of every side: the pack's title on all, the sheet's number and place on its own.
 * Styles of a page's margin cannot ask the document, so the rules are written here, by the style sheet's own interface; a
 * browser that knows no margin boxes prints without them.
 */
(() => {
  "use strict";
  const casebook = (window.casebook ??= /** @type {Casebook} */ ({}));
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  /** A text as a string of CSS: whatever is not a letter or a digit is written by its number. @param {string} text */
  const quoted = (text) => `"${text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
  const look = "font: 8.5pt/1 Sofia, sans-serif; color: #3d4248; margin-block-start: -3mm; vertical-align: top; white-space: nowrap;";

  casebook.packRunning = {
    write(title, sheets, paper) {
      const feet = sheets.map((words, at) => `@page sheet-${at + 1} { @bottom-left { content: ${quoted(words)}; ${look} } }
        .leaf--case:nth-of-type(${at + 1}) { page: sheet-${at + 1}; }`);
      // Letter is lower and wider than A4: the edges give what the lines need, so that a sheet keeps to its two sides.
      const letter = "@page { size: letter; margin-block: 6.5mm 6mm } main { padding-block: 6.5mm 5.5mm !important } .leaf--case .case-part { margin-block-end: 3mm }";
      sheet.replaceSync(`@media print { ${paper === "letter" ? letter : ""} @page { @bottom-left { content: ${quoted(title)}; ${look} } } ${feet.join("\n")} }`);
    },
  };
})();
