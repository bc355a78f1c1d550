/** The characters that the fonts keep: those an Arabic newspaper prints. */
export const characters = [
  ...range(0x20, 0x7e),
  ...range(0x0621, 0x063a),
  ...range(0x0640, 0x0655),
  ...range(0x0660, 0x0669),
  ...range(0x0670, 0x0671),
  ...range(0x06f0, 0x06f9),
  ...'،؛؟٪٫٬پچژڤگکیۀۃ«»‹›–—…“”‘’·•×°€£©ﷲ\u00a0\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069éèêàâçôîïüöäÉ',
].join('');

/**
 * Sample text for measuring a face's average width: news prose with digits and punctuation, in natural letter
 * frequencies.
 */
export const sample =
  'قال رئيس لجنة التجار إن السوق سيفتح أبوابه كل خميس، وإن 120 محلاً من أصل 300 أعيد ترميمها وفق المعايير المعتمدة؛ ' +
  'فيما ينتظر الباقون تمويلاً لم يصل بعد. وأضاف أن اللجنة «لن تقبل نصف ترميم» للقسم الشرقي من الضفة.';

function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}
