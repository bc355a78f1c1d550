import type { ForwardDocument } from './forward-index';

/** A term's number of occurrences in each field. */
export type FieldCounts = { title: number; standfirst: number; body: number };

/** BM25F: weight, length normalization and average length of each field. */
const TITLE = { weight: 4, lengthNormalization: 0.3, averageLength: 7 };
const STANDFIRST = { weight: 2, lengthNormalization: 0.5, averageLength: 24 };
const BODY = { weight: 1, lengthNormalization: 0.6, averageLength: 190 };
const SATURATION = 1.2;

type FieldLengths = Pick<ForwardDocument, 'titleLength' | 'standfirstLength' | 'bodyLength'>;

/** A term's contribution to a document's score before its rarity: 0 to 1. */
export function impactOf(counts: FieldCounts, lengths: FieldLengths): number {
  const weightedFrequency =
    normalizedFrequency(counts.title, lengths.titleLength, TITLE) +
    normalizedFrequency(counts.standfirst, lengths.standfirstLength, STANDFIRST) +
    normalizedFrequency(counts.body, lengths.bodyLength, BODY);
  return weightedFrequency / (SATURATION + weightedFrequency);
}

/** Counts every distinct term of a document. */
export function countTerms({
  sequence,
  titleLength,
  standfirstLength,
  rest,
}: ForwardDocument): Map<number, FieldCounts> {
  const counts = new Map<number, FieldCounts>();
  const bodyFrom = titleLength + standfirstLength;
  for (let position = 0; position < sequence.length; position += 1) {
    const field = position < titleLength ? 'title' : position < bodyFrom ? 'standfirst' : 'body';
    countOf(counts, sequence[position] ?? 0)[field] += 1;
  }
  for (let index = 0; index + 1 < rest.length; index += 2)
    countOf(counts, rest[index] ?? 0).body += rest[index + 1] ?? 0;
  return counts;
}

function countOf(counts: Map<number, FieldCounts>, key: number): FieldCounts {
  const known = counts.get(key);
  if (known) return known;
  const fresh = { title: 0, standfirst: 0, body: 0 };
  counts.set(key, fresh);
  return fresh;
}

function normalizedFrequency(count: number, length: number, field: typeof TITLE): number {
  if (count === 0) return 0;
  return (
    (field.weight * count) /
    (1 - field.lengthNormalization + field.lengthNormalization * (length / field.averageLength))
  );
}
