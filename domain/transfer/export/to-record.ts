import { isDeepStrictEqual } from 'node:util';
import { extractText } from '@/domain/articles/document/extract';
import { escapeHtml } from '@/lib/escape-html';
import { parseDocument } from '@/domain/articles/document/parse';
import { fromKeys } from '@/lib/object-fields';
import { recordLines } from '../record/record-fields';
import { ownArticleId } from '../record/own-article-id';
import { bodyFromText } from '../record/body';
import { hasMarkup } from '../record/markup-text';
import type { ExportedRow } from './read-articles';

/**
 * An article as a line of JSON Lines for the import. `body` is its plain text; where that loses something (headings,
 * lists, pictures), `document` holds the whole. An article created here is identified by its own id.
 */
export function toRecord(row: ExportedRow): Record<string, unknown> {
  const parsed = parseDocument(row.body);
  const text = parsed.ok ? extractText(parsed.value) : '';
  const body = escapeIfMarkup(text);
  const reimported = bodyFromText(body);
  const isWhole = parsed.ok && reimported.ok && isDeepStrictEqual(reimported.value, parsed.value);
  const { source, ...lines } = fromKeys(recordLines, (line) => escapeIfMarkup(row[line]));
  const record = {
    id: row.externalId ?? ownArticleId(row.id),
    ...lines,
    body,
    document: isWhole ? null : row.body,
    section: row.section?.name,
    topics: row.topics.map(({ topic }) => topic.name),
    authors: row.authors.map(({ author }) => author.name),
    thread: row.thread?.title,
    date: row.publishedAt?.toISOString(),
    source,
    related: row.relatedHeadlines.map(({ headline, matchKey }) =>
      headline === '' ? matchKey.replace(/^id:/, '') : escapeIfMarkup(headline),
    ),
    status: row.status === 'PUBLISHED' ? null : 'draft',
  };
  return Object.fromEntries(Object.entries(record).filter(([key, value]) => REQUIRED.has(key) || hasValue(value)));
}

const REQUIRED = new Set(['id', 'title', 'body']);

function hasValue(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** The import takes a text with tags or character references for HTML: one that only looks like it is written as such. */
function escapeIfMarkup(text: string): string {
  return hasMarkup(text) ? escapeHtml(text) : text;
}
