import { createHash } from 'node:crypto';
import { z } from 'zod';
import { articleFields } from '@/domain/articles/fields';
import { parseDocument } from '@/domain/articles/document/parse';
import type { ArticleDocument } from '@/domain/articles/document/types';
import { titleKey } from '@/domain/articles/title-key';
import { looksLikeMojibake, repairMojibake } from '@/lib/arabic/mojibake';
import { fromKeys } from '@/lib/object-fields';
import { ok, refuse, type Result } from '@/lib/result';
import type { ImportRecord } from './types';
import { bodyFromText, lineFromText } from './body';
import { parseRecordDate } from './date';
import { recordLines } from './record-fields';

/**
 * The longest parts of an imported record that are no field of an article (UTF-16 units; of `related`: entries). For the others an
 * article's own limits hold, so that editors can save what was imported.
 */
const LIMITS = { externalId: 300, name: 200, related: 100 };

/** Before markup is taken out and lists lose what they repeat. Of the body the whole line is the limit. */
const RAW_LIMITS = { text: 20_000, list: 1_000 };

const text = z.string().max(RAW_LIMITS.text);
const optionalText = text.nullish().transform((value) => value ?? '');
const names = z
  .union([z.array(text), text.transform((name) => [name])])
  .nullish()
  .transform((list) => list ?? [])
  .pipe(z.array(z.string()).max(RAW_LIMITS.list));

/** A line of a JSON Lines file (the help of `warraq import` describes it). Unknown keys are ignored. */
const jsonRecordSchema = z.object({
  id: z.union([text, z.number().transform(String)]).nullish(),
  ...fromKeys(recordLines, () => optionalText),
  title: text,
  body: z.string(),
  section: optionalText,
  thread: optionalText,
  topics: names,
  authors: names,
  date: text.nullish(),
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
  const lines = fromKeys(recordLines, (line) => lineFromText(input[line]));
  const body = readBody(input);
  const date = input.date ? parseRecordDate(input.date, now) : ok(null);
  // Ids are kept to the letter; these are what no database column holds.
  if (/[\p{Cc}\p{Cs}]/u.test(input.id ?? '')) return refuse('bad-record', 'the id holds control characters');
  if (lines.title === '') return refuse('bad-record', 'the title is empty');
  if (!body.ok) return refuse('bad-record', body.detail);
  if (!date.ok) return refuse('bad-record', date.detail);
  const record: ImportRecord = {
    externalId: input.id?.trim() || derivedId(lines.title, input),
    ...lines,
    body: body.value,
    section: lineFromText(input.section) || null,
    topics: cleanNames(input.topics),
    authors: cleanNames(input.authors),
    thread: lineFromText(input.thread) || null,
    publishedAt: date.value,
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
  if (record.externalId.length > LIMITS.externalId) return `the id is longer than ${LIMITS.externalId} letters`;
  for (const line of recordLines) {
    const { max } = articleFields[line];
    if (record[line].length > max) return `the ${line} is longer than ${max} letters`;
  }
  const { title, topicIds: topics, authorIds: authors } = articleFields;
  const named = [record.section ?? '', record.thread ?? '', ...record.topics, ...record.authors];
  if (named.some((name) => name.length > LIMITS.name)) return `a name is longer than ${LIMITS.name} letters`;
  if (record.topics.length > topics.max) return `there are more than ${topics.max} topics`;
  if (record.authors.length > authors.max) return `there are more than ${authors.max} authors`;
  if (record.related.length > LIMITS.related) return `there are more than ${LIMITS.related} related headlines`;
  if (record.related.some((entry) => entry.length > title.max))
    return `a related headline is longer than ${title.max} letters`;
  return null;
}

function repairRecord(input: JsonRecord): JsonRecord {
  return {
    ...input,
    ...fromKeys(recordLines, (line) => repairMojibake(input[line])),
    body: repairMojibake(input.body),
    section: repairMojibake(input.section),
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
  if (issue.code === 'too_big')
    return issue.origin === 'array'
      ? `there are more than ${issue.maximum} ${field}`
      : `the ${field} is longer than ${issue.maximum} letters`;
  return `the ${field} is not of the right kind (${issue.message.replace(/^Invalid input: /, '')})`;
}
