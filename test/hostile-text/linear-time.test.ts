import { expect, it } from 'vitest';
import { extractText, firstParagraphText } from '@/domain/articles/document/extract';
import { documentFromText } from '@/domain/articles/document/from-text';
import { parseDocument } from '@/domain/articles/document/parse';
import { isSafeUrl } from '@/domain/articles/document/prose/attributes';
import type { FeedContext } from '@/domain/articles/document/prose/feed-context';
import { countWords } from '@/domain/articles/document/reading-time';
import { documentToFeedHtml } from '@/domain/articles/document/to-feed-html';
import { splitWords } from '@/domain/articles/merge/merge-text';
import { cleanPastedHtml } from '@/domain/articles/paste/clean-pasted-html';
import { cleanPastedText } from '@/domain/articles/paste/clean-pasted-text';
import { titleKey } from '@/domain/articles/title-key';
import { readXmp } from '@/domain/media/embedded-metadata';
import { saveMenusSchema } from '@/domain/menus/schema';
import { countMentions } from '@/domain/related/keywords/keywords';
import { indexDocument } from '@/domain/search/index/index-document';
import { parseQuery } from '@/domain/search/query/parse';
import { contactMessageSchema } from '@/domain/contact/schema';
import { siteSettingsSchema } from '@/domain/settings/schema';
import { missedQueryKey } from '@/domain/statistics/missed-query';
import { jsonLines } from '@/domain/transfer/formats/json-lines';
import { savedPage } from '@/domain/transfer/formats/saved-page';
import { bodyFromText, lineFromText } from '@/domain/transfer/record/body';
import { parseRecordDate } from '@/domain/transfer/record/date';
import { parseJsonRecord } from '@/domain/transfer/record/json-record';
import { convertDigits } from '@/lib/arabic/digits';
import { foldArabic, foldWithOffsets } from '@/lib/arabic/fold';
import { highlightRuns } from '@/lib/arabic/highlight';
import { markedHtml } from '@/lib/arabic/marked-html';
import { looksLikeMojibake } from '@/lib/arabic/mojibake';
import { cleanDisplayText } from '@/lib/arabic/normalize';
import { shingles } from '@/lib/arabic/shingles';
import { decodeSlug, slugify } from '@/lib/arabic/slug';
import { snippet } from '@/lib/arabic/snippet';
import { normalizeUnicode } from '@/lib/arabic/stream-safe';
import { tokenize } from '@/lib/arabic/tokens';
import { cutAtWord } from '@/lib/cut-at-word';
import { describePage } from '@/lib/seo/description';
import { composeTitle } from '@/lib/seo/page-title';
import { escapeXml } from '@/lib/xml';
import { csvLineForSpreadsheet } from '@/lib/csv';
import { createReferrerClassifier } from '@/server/page-cache/hits/referrer-class';
import { parseUrl } from '@/server/page-cache/routing/cache-key';
import { isSameContent } from '@/server/page-cache/store/negotiate';
import { inlineAssets } from '@/server/response/inline-assets';

const now = new Date('2026-11-22T12:00:00Z');
const terms = ['اا', 'aa'];
const feed: FeedContext = {
  siteUrl: 'https://river.example',
  images: {},
  clips: {},
  linkedArticles: {},
  labels: { correction: '', seeAlso: '', video: '', audio: '' },
};
const classifyReferrer = createReferrerClassifier('river.example');
const article = { kicker: '', standfirst: '', sectionId: null, topicIds: [], authorIds: [], publishedAt: now };

/** What reads text from outside: typed, pasted, uploaded, imported or requested. */
const readers: Record<string, (text: string) => unknown> = {
  'normalizing, NFC': (text) => normalizeUnicode(text, 'NFC'),
  'normalizing, NFKC': (text) => normalizeUnicode(text, 'NFKC'),
  'cleaning for display': (text) => cleanDisplayText(text, { tashkeel: 'drop', lines: 'keep' }),
  folding: foldArabic,
  'folding with offsets': foldWithOffsets,
  tokens: tokenize,
  highlighting: (text) => markedHtml(highlightRuns(text, terms)),
  snippets: (text) => snippet(text, terms, 200),
  shingles,
  slugs: (text) => slugify(text) + decodeSlug(text),
  digits: (text) => convertDigits(text, 'arab'),
  mojibake: looksLikeMojibake,
  'cutting at a word': (text) => cutAtWord(text, text.length - 1),
  descriptions: (text) => describePage(text),
  titles: (text) => composeTitle(text),
  XML: escapeXml,
  XMP: (text) => readXmp(`<dc:description>${text}</dc:description><dc:creator><rdf:li>${text}`),
  'title keys': titleKey,
  documents: (text) => parseDocument(documentFromText(text)),
  'document outputs': (text) => {
    const document = documentFromText(text);
    return [documentToFeedHtml(document, feed), firstParagraphText(document), countWords(extractText(document))];
  },
  'searches that found nothing': missedQueryKey,
  'referring hosts': (text) => classifyReferrer(`https://${text}`),
  'cells of a spreadsheet': (text) => csvLineForSpreadsheet([text]),
  addresses: (text) => isSafeUrl(`https://${text}`),
  'settings of addresses': (text) => siteSettingsSchema.safeParse({ contactEmail: `${text}@` }),
  'settings of channels': (text) =>
    siteSettingsSchema.safeParse({ channels: { signal: `+${text}`, pgpFingerprint: text, secureDrop: text } }),
  'lines of ads.txt': (text) => siteSettingsSchema.safeParse({ adsTxt: `a.example,1,${text}\nCONTACT=${text}` }),
  'lines of trust.txt': (text) => siteSettingsSchema.safeParse({ trustTxt: `member=${text}\n${text}=x` }),
  'readers’ messages': (text) =>
    contactMessageSchema.safeParse({ kind: 'TIP', text, name: text, replyTo: text, article: text }),
  menus: (text) =>
    saveMenusSchema.safeParse({
      version: 0,
      header: [{ kind: 'address', target: `https://${text}`, label: text }],
      footer: [{ kind: 'heading', label: `ا${text}` }],
      social: [{ kind: 'address', target: `mailto:${text}` }],
    }),
  'words of a merge': splitWords,
  'pasted text': (text) => cleanPastedText(`[${text}`, { tashkeel: 'drop' }),
  'pasted HTML': (text) => cleanPastedHtml(`<p style="${text}">${text}`, { tashkeel: 'drop' }),
  keywords: (text) => countMentions({ title: '', standfirst: '', text }),
  'the search index': (text) => indexDocument({ ...article, title: text, text }),
  'search queries': (text) => parseQuery(text, { now, timeZone: 'Asia/Damascus' }),
  'formats of imports': (text) => [jsonLines.matches(text), savedPage.matches(`ا -${text}\nا`)],
  'imported bodies': bodyFromText,
  'imported lines': lineFromText,
  'imported dates': (text) => parseRecordDate(`2026-11-22T12:00${text}`, now),
  'imported records': (text) =>
    parseJsonRecord({ title: text, body: text, section: text, date: text, topics: [text], related: [text] }, now),
  'addresses of pages': (text) => parseUrl(`/a/${text}`),
  'entity tags': (text) => isSameContent(text, 'x'),
  'inline assets': (text) => inlineAssets(`<p title="${text}`),
};

/** Each repeated: blanks, letters, brackets, quotes, tags without end, marks and what becomes marks. */
const patterns = [
  ...[' ', '\n', ' \n', '\u2028', 'ا', 'a', '/', '-', '،', '\u0640'],
  ...['<', '&', '"', '[', '«', '«ا» ', '"a" ', '-a ', 'قسم:', 'Ø§'],
  ...['<a', '<a "', '<!--', '<p>ا', '<style>', '<rdf:li', '&#1', '%D9%8E'],
  ...['\u0651\u064E', 'a\u0301', '\u200B\u0301\u0323', '\uFC5E', '\uFF9E\u0301', 'ﷺ\u064E'],
];

/** A linear function reads the longer text in milliseconds, a quadratic one in seconds. */
const LENGTHS = [6_000, 60_000] as const;
/** Ten times the text may cost forty times as much; at quadratic cost it would be a hundred. */
const MAX_GROWTH = 40;
/** Shorter times say more about the machine than about the function. */
const MIN_MS = 10;

it.each(Object.entries(readers))('%s: time grows in proportion to the text', (_name, read) => {
  expect(patterns.filter((pattern) => !isLinear(read, pattern))).toEqual([]);
});

/** One of three measurements is enough: a busy machine only ever adds. */
function isLinear(read: (text: string) => unknown, pattern: string): boolean {
  const [short, long] = LENGTHS.map((length) => pattern.repeat(Math.ceil(length / pattern.length))) as [string, string];
  return [1, 2, 3].some(() => {
    const time = milliseconds(read, long);
    return time < MAX_GROWTH * MIN_MS || time < MAX_GROWTH * milliseconds(read, short);
  });
}

/** Processor time: what else the machine does is left out. */
function milliseconds(read: (text: string) => unknown, text: string): number {
  const start = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
