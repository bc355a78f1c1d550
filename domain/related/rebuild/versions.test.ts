import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { countMentions } from '@/domain/related/keywords/keywords';
import { termWeightsRow } from '@/domain/related/keywords/term-weights-store';
import { KEYWORDS_FINGERPRINT } from '@/domain/related/keywords/version';
import { encodeForward } from '@/domain/search/index/forward-index';
import { indexDocument } from '@/domain/search/index/index-document';
import { SegmentBuilder } from '@/domain/search/index/segment-builder';
import { termKey } from '@/domain/search/index/term-key';
import { SEARCH_FINGERPRINT } from '@/domain/search/index/version';
import { foldArabic } from '@/lib/arabic/fold';
import { bandKeys, minhash, shingles } from '@/lib/arabic/shingles';
import { consonantSkeleton } from '@/lib/arabic/skeleton';
import { lightStem } from '@/lib/arabic/stem';
import { isStopWord, STOP_WORDS } from '@/lib/arabic/stop-words';
import { foldedWords } from '@/lib/arabic/tokens';
import { TEXT_RULES_FINGERPRINT } from '@/lib/arabic/version';

/** Where a rule changes and no fingerprint does, a word that shows the change belongs here. */
const WORDS = `
  مُسْتَشْفَى مستشفی مســتشفى مست\u200cشفى السعوديّة بالسعودية إسلام أسعار آمال ارتفاع ترتفع استخراج يستخرجون مستخرج انكسر مكتبة مكتبات
  مؤتمر شؤون هيئة رئيس سماء قاضي القاضي مدرسون مدرستان فلسطينيين كتابهما كتابكم كتابنا کتاب گزارش ﷺ ﻣﺪرﺳﺔ لأن فإن وقال فهم وهم
  ١٩ ۴۵ 2026 Café COVID-19 naïve
`;
const STEM_PREFIXES = ['', ...'وبال فبال وكال ولل فلل وال فال بال كال لل ال و ف ب ك ل س سي'.split(' ')];
const STEM_SUFFIXES = ['', ...'هما كما تين تان ها هم هن كم نا ات ون ين ان يه ه ي ت ك وا'.split(' ')];
const TEXT = `
  أعلن رئيس المجلس المحلي، أمس، أن المهندسين أعادوا فتح الجسر المعلق أمام المارة بعد ترميم أسلاكه وأبراجه على نهر الفرات.
  وقال «المهندس» إن العمل استغرق 14 شهرًا وكلّف ٣٫٥ ملايين ليرة؛ وأضاف: لم تتوقف العبّارات عن نقل الناس بين الضفتين.
  تأخر المطر هذا الموسم وقلّت محاصيل القمح والشعير في الجزيرة، وارتفعت أسعار البذار والوقود، وينتظر المزارعون قرار الوزارة.
`;
const SOURCE = {
  id: 'one',
  ordinal: 1,
  title: 'من نحن؟ إعادة فتح الجسر المعلق في دير الزور عام 2026',
  kicker: 'ضفاف',
  standfirst: 'فتح الجسر بعد ترميم أبراجه وأسلاكه على نهر الفرات.',
  // Long enough for terms beyond the sequence, and more of them than an article keeps as keywords.
  text: (TEXT + WORDS).repeat(6),
  sectionId: 'section',
  topicIds: ['topic'],
  authorIds: ['author'],
  publishedAt: new Date('2026-11-22T09:00:00Z'),
};

it.each([
  ['TEXT_RULES_VERSION', 'lib/arabic/version.ts', TEXT_RULES_FINGERPRINT, applyTextRules],
  ['SEARCH_LAYOUT_VERSION', 'domain/search/index/version.ts', SEARCH_FINGERPRINT, indexSource],
  ['KEYWORDS_VERSION', 'domain/related/keywords/version.ts', KEYWORDS_FINGERPRINT, analyzeSource],
] as const)('%s (%s) is raised when its rules give something else', (constant, file, recorded, make) => {
  const fingerprint = createHash('sha256').update(JSON.stringify(make())).digest('hex').slice(0, 16);
  const advice = `raise ${constant} in ${file}, unless a test above asks for it already, and record '${fingerprint}' there`;
  expect(fingerprint, advice).toBe(recorded);
});

function applyTextRules(): unknown {
  const letters = Array.from({ length: 0x100 }, (_, at) => String.fromCharCode(0x600 + at));
  const forms = ['مدرس', 'كتاب', 'ولد', 'قول'].flatMap((word) =>
    STEM_PREFIXES.flatMap((prefix) => STEM_SUFFIXES.map((suffix) => prefix + word + suffix)),
  );
  const words = [...foldedWords(WORDS + TEXT), ...forms].map((word) => {
    const stem = lightStem(word);
    return [word, stem, consonantSkeleton(stem), isStopWord(word)];
  });
  const hashes = shingles(TEXT);
  return [letters.map(foldArabic), words, [...STOP_WORDS].sort(), [...hashes], bandKeys(minhash(hashes))];
}

function indexSource(): unknown {
  const { forward, keys, words } = indexDocument(SOURCE);
  const builder = new SegmentBuilder();
  // Enough documents, of lengths enough, for lists that are split by weight.
  for (let doc = 1; doc <= 1_500; doc += 1) builder.add(doc, { ...forward, bodyLength: doc * 10 });
  const rows = [...builder.rows()].map((row) => ({ ...row, docs: [...row.docs] }));
  return [[...encodeForward(forward)], keys, words, foldedWords(WORDS).map(termKey), rows, [...builder.packedDocs()]];
}

function analyzeSource(): unknown {
  const statistics = { documentCount: 1_000, documentFrequency: (term: number) => Math.abs(term) % 350 };
  const row = termWeightsRow(SOURCE, statistics);
  return [[...countMentions(SOURCE)], { ...row, vector: [...row.vector] }];
}
