/** Marks and joined signs; the halfwidth voiced sound marks (U+FF9E, U+FF9F) are letters that NFKC turns into marks. */
const LONG_RUN_OF_MARKS = /([\p{M}\uFF9E\uFF9F]{30})[\p{M}\uFF9E\uFF9F]+/gu;

/**
 * `text.normalize(form)`, with at most 30 marks in a row; further ones are dropped. `String.normalize` sorts the marks of
 * a letter at quadratic cost: 160,000 of them took 11 s. Thirty are far more than any language or notation needs (UAX #15,
 * section 13, Stream-Safe Text Format). The annex keeps the rest by inserting U+034F; here they would be stored, shaped and
 * drawn for nobody to read, and the inserted sign would stand invisibly in titles, slugs and search keys.
 */
export function normalizeUnicode(text: string, form: 'NFC' | 'NFKC' | 'NFKD'): string {
  // Once more at the end, since decomposition makes runs longer (U+0344 is two marks): the result is final.
  return dropExcessMarks(dropExcessMarks(text).normalize(form));
}

function dropExcessMarks(text: string): string {
  return text.length <= 30 ? text : text.replace(LONG_RUN_OF_MARKS, '$1');
}
