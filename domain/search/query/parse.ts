import { foldArabic } from '@/lib/arabic/fold';
import { lightStem } from '@/lib/arabic/stem';
import { foldedWords } from '@/lib/arabic/tokens';
import { findDateExpression } from '@/lib/dates/date-expressions';
import type { ParsedQuery, SearchFilters } from './types';

/** Longer queries are truncated: nobody types more, and it would cost time. */
const MAX_LENGTH = 400;
const MAX_WORDS = 40;
const MAX_PHRASES = 4;
const MAX_EXCLUDED = 6;

const QUOTED = /(-?)(?:«([^«»]*)»|"([^"]*)"|“([^“”]*)”)/gu;
const EXCLUDED_WORD = /(?<=^|\s)[-−]([\p{L}\p{N}\p{M}_]+)/gu;
const FIELD = /(?<=^|\s)(قسم|القسم|موضوع|كاتب|الكاتب|section|topic|author)\s?:\s?(\S+)/giu;
const FIELD_NAMES: Record<string, 'section' | 'topic' | 'author'> = {
  قسم: 'section',
  القسم: 'section',
  section: 'section',
  موضوع: 'topic',
  topic: 'topic',
  كاتب: 'author',
  الكاتب: 'author',
  author: 'author',
};

/**
 * Parses a query: «phrases», -exclusions, fields (قسم:اقتصاد) and words for a period. Anything else is search words,
 * so no query is invalid.
 */
export function parseQuery(query: string, context: { now: Date; timeZone: string }): ParsedQuery {
  const filters: SearchFilters = {};
  const phrases: string[][] = [];
  const excluded: string[][] = [];
  let quoted = '';
  // Regular expressions treat U+FEFF as a blank; to the person it is invisible.
  let text = truncate(query.replace(/\uFEFF/g, '').replace(/\p{Cc}+/gu, ' '), MAX_LENGTH);
  text = text.replace(QUOTED, (_, minus: string, ...groups: string[]) => {
    const words = foldedWords(groups.slice(0, 3).find(Boolean) ?? '');
    if (words.length > 0 && minus) excluded.push(words);
    else if (words.length > 0) {
      phrases.push(words);
      quoted += ` ${groups.slice(0, 3).find(Boolean) ?? ''}`;
    }
    return ' ';
  });
  text = text.replace(FIELD, (_, name: string, value: string) => {
    const field = FIELD_NAMES[foldArabic(name)];
    if (field) filters[field] = value;
    return ' ';
  });
  text = text.replace(EXCLUDED_WORD, (_, word: string) => {
    excluded.push(foldedWords(word));
    return ' ';
  });
  const date = findDateExpression(text, context);
  // A query of date words alone searches for them as words: «أمس» is also a title.
  if (date && (date.rest.trim() !== '' || quoted !== '')) {
    filters.from = date.from;
    filters.to = date.to;
    text = date.rest;
  }
  const words = `${text}${quoted}`.trim().split(/\s+/);
  return {
    text: words.slice(0, MAX_WORDS).join(' '),
    phrases: phrases.slice(0, MAX_PHRASES),
    excluded: excluded.filter((part) => part.length > 0).slice(0, MAX_EXCLUDED),
    filters,
    dateWords: filters.from && date ? date.matched : null,
    isTruncated: query.length > MAX_LENGTH || words.length > MAX_WORDS,
  };
}

/** The stems of a phrase, as stored in the index. */
export function stemWords(words: string[]): string[] {
  return words.map(lightStem);
}

/** Cuts a text, but never inside a surrogate pair. */
function truncate(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
