import { createHash } from 'node:crypto';
import { z } from 'zod';
import { parseDocument } from '@/domain/articles/document/parse';
import type { ArticleDocument } from '@/domain/articles/document/types';
import { titleKey } from '@/domain/articles/title-key';
import { looksLikeMojibake, repairMojibake } from '@/lib/arabic/mojibake';
import { ok, refuse, type Result } from '@/lib/result';
import type { ImportRecord } from './types';
import { bodyFromText, lineFromText } from './body';
import { parseRecordDate } from './date';
import { LIMITS } from './limits';

const optionalText = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const names = z
  .union([z.array(z.string()), z.string().transform((name) => [name])])
  .nullish()
  .transform((list) => list ?? []);

/** A line of a JSON Lines file (the help of `warraq import` describes it). Unknown keys are ignored. */
const jsonRecordSchema = z.object({
  id: z.union([z.string(), z.number().transform(String)]).nullish(),
  title: z.string(),
  body: z.string(),
  standfirst: optionalText,
  dateline: optionalText,
  section: optionalText,
  thread: optionalText,
  topics: names,
  authors: names,
  date: z.string().nullish(),
  source: optionalText,
  related: names,
  /** The body in this site's document format, where plain text would lose something. */
  document: z.unknown().optional(),
  status: z.enum(['draft', 'published']).nullish(),
});
type JsonRecord = z.infer<typeof jsonRecordSchema>;

/** Parses one object of a JSON Lines file. Rejects with a message for a person. */
export function parseJsonRecord(value: unknown, now: Date): Result<ImportRecord, 'bad-record'> {
  const parsed = jsonRecordSchema.safeParse(value);
  if (!parsed.success) return refuse('bad-record', describeIssue(parsed.error.issues[0]));
  const input = looksLikeMojibake(parsed.data.title) ? repairRecord(parsed.data) : parsed.data;
  const title = lineFromText(input.title);
  const body = readBody(input);
  const date = input.date ? parseRecordDate(input.date, now) : ok(null);
  // Ids are kept to the letter; these are what no database column holds.
  if (/[\p{Cc}\p{Cs}]/u.test(input.id ?? '')) return refuse('bad-record', 'the id holds control characters');
  if (title === '') return refuse('bad-record', 'the title is empty');
  if (!body.ok) return refuse('bad-record', body.detail);
  if (!date.ok) return refuse('bad-record', date.detail);
  const record: ImportRecord = {
    externalId: input.id?.trim() || derivedId(title, input),
    title,
    standfirst: lineFromText(input.standfirst),
    dateline: lineFromText(input.dateline),
    body: body.value,
    section: lineFromText(input.section) || null,
    topics: cleanNames(input.topics),
    authors: cleanNames(input.authors),
    thread: lineFromText(input.thread) || null,
    publishedAt: date.value,
    source: lineFromText(input.source),
    related: cleanNames(input.related),
    ...(input.status === 'draft' && { isDraft: true }),
  };
  const excess = findExceededLimit(record);
  return excess ? refuse('bad-record', excess) : ok(record);
}

function readBody({ document, body }: JsonRecord): Result<ArticleDocument, 'bad-body'> {
  if (document === undefined || document === null) return bodyFromText(body);
  const parsed = parseDocument(document);
  return parsed.ok ? parsed : refuse('bad-body', `the document cannot be read: ${parsed.detail ?? parsed.reason}`);
}

/** A record without an id is recognised by its title, source and date. */
function derivedId(title: string, input: JsonRecord): string {
  const key = JSON.stringify([titleKey(title), input.source, input.date ?? '']);
  return `item:${createHash('sha256').update(key).digest('hex').slice(0, 32)}`;
}

/** The first field that is too long, said in words; null when all fit. Shared by the formats. */
export function findExceededLimit(record: ImportRecord): string | null {
  for (const field of ['externalId', 'title', 'standfirst', 'dateline', 'source'] as const) {
    if (record[field].length > LIMITS[field])
      return `${field === 'externalId' ? 'the id' : `the ${field}`} is longer than ${LIMITS[field]} letters`;
  }
  const named = [record.section ?? '', record.thread ?? '', ...record.topics, ...record.authors];
  if (named.some((name) => name.length > LIMITS.name)) return `a name is longer than ${LIMITS.name} letters`;
  if (record.topics.length > LIMITS.topics) return `there are more than ${LIMITS.topics} topics`;
  if (record.authors.length > LIMITS.authors) return `there are more than ${LIMITS.authors} authors`;
  if (record.related.length > LIMITS.related) return `there are more than ${LIMITS.related} related headlines`;
  if (record.related.some((entry) => entry.length > LIMITS.title))
    return `a related headline is longer than ${LIMITS.title} letters`;
  return null;
}

function repairRecord(input: JsonRecord): JsonRecord {
  return {
    ...input,
    title: repairMojibake(input.title),
    body: repairMojibake(input.body),
    standfirst: repairMojibake(input.standfirst),
    dateline: repairMojibake(input.dateline),
    section: repairMojibake(input.section),
    source: repairMojibake(input.source),
    topics: input.topics.map(repairMojibake),
    authors: input.authors.map(repairMojibake),
    related: input.related.map(repairMojibake),
  };
}

function cleanNames(list: string[]): string[] {
  return [...new Set(list.map(lineFromText).filter((name) => name !== ''))];
}

function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  const field = String(issue?.path[0] ?? '');
  if (!issue || field === '') return 'the line is not a JSON object';
  if (issue.code === 'invalid_type' && issue.message.includes('undefined')) return `the ${field} is missing`;
  return `the ${field} is not of the right kind (${issue.message.replace(/^Invalid input: /, '')})`;
}
