import type { ForwardDocument } from './forward-index';

/** How often a term stands in each field. */
export type FieldCounts = { title: number; standfirst: number; body: number };

/** BM25F: how much a mention in each field counts, how far the field's length tells against it, and its usual length. */
const TITLE = { weight: 4, lengthShare: 0.3, usual: 7 };
const STANDFIRST = { weight: 2, lengthShare: 0.5, usual: 24 };
const BODY = { weight: 1, lengthShare: 0.6, usual: 190 };
const SATURATION = 1.2;

type Lengths = Pick<ForwardDocument, 'titleLength' | 'standfirstLength' | 'bodyLength'>;

/** What one term adds to a document's score before its rarity: 0 to 1. */
export function impactOf(counts: FieldCounts, lengths: Lengths): number {
  const weighed =
    fieldShare(counts.title, lengths.titleLength, TITLE) +
    fieldShare(counts.standfirst, lengths.standfirstLength, STANDFIRST) +
    fieldShare(counts.body, lengths.bodyLength, BODY);
  return weighed / (SATURATION + weighed);
}

/** The counts of every different term of a document. */
export function countTerms({
  sequence,
  titleLength,
  standfirstLength,
  rest,
}: ForwardDocument): Map<number, FieldCounts> {
  const counts = new Map<number, FieldCounts>();
  const bodyFrom = titleLength + standfirstLength;
  for (let place = 0; place < sequence.length; place += 1) {
    const field = place < titleLength ? 'title' : place < bodyFrom ? 'standfirst' : 'body';
    countOf(counts, sequence[place] ?? 0)[field] += 1;
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

function fieldShare(count: number, length: number, field: typeof TITLE): number {
  if (count === 0) return 0;
  return (field.weight * count) / (1 - field.lengthShare + field.lengthShare * (length / field.usual));
}
