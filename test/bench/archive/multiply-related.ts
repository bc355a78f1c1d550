import { createHash } from 'node:crypto';
import { getDb } from '@/db/client';
import { unpackTermWeights, type WeightedTerms } from '@/domain/related/keywords/term-weights';
import { insertTermWeights, type TermWeightsRow } from '@/domain/related/keywords/term-weights-store';
import { inLongTransaction, COPY_AGE_MS, type Step } from './copies';
import { isSwapped, swapSourceOf } from './multiply-search';

const ROWS_AT_ONCE = 2_000;

/** Copies the keywords of all articles. */
export async function copyTermWeights(times: number, base: number, step: Step): Promise<void> {
  const rows = await getDb().$queryRaw<TermWeightsRow[]>`
    SELECT doc, article_id, vector, words, published_at, bands, title_terms, title_length FROM related_vector WHERE doc <= ${base} ORDER BY doc`;
  const weightsByDoc = new Map(rows.map(({ doc, vector }) => [doc, unpackTermWeights(vector)]));
  for (let copy = 1; copy < times; copy += 1) {
    await step(`telling words of copy ${copy}`, async () => {
      for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
        const part = rows.slice(from, from + ROWS_AT_ONCE).map((row) => copiedRow(row, weightsByDoc, copy, base));
        await inLongTransaction((tx) => insertTermWeights(tx, part));
      }
    });
  }
}

function copiedRow(
  row: TermWeightsRow,
  vectors: Map<number, WeightedTerms>,
  copy: number,
  base: number,
): TermWeightsRow {
  return {
    ...row,
    doc: row.doc + copy * base,
    article_id: createHash('md5')
      .update(`${row.article_id}${base}x${copy}`)
      .digest('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    vector: mixTermWeights(vectors.get(row.doc), vectors.get(swapSourceOf(row.doc, copy, base))),
    published_at: new Date(row.published_at.getTime() - copy * COPY_AGE_MS),
    bands: row.bands.map((band) => (Math.imul(band, 2 * copy + 1) + copy) | 0),
  };
}

/** One article's words, but for those that are exchanged; heaviest first. */
function mixTermWeights(own: WeightedTerms | undefined, source: WeightedTerms | undefined): Uint8Array<ArrayBuffer> {
  const entries = [...entriesOf(own, false), ...entriesOf(source, true)].sort((a, b) => b.weight - a.weight);
  const packed = new Uint8Array(entries.length * 5);
  packed.set(new Uint8Array(Int32Array.from(entries, ({ term }) => term).buffer));
  packed.set(
    entries.map(({ weight }) => weight),
    entries.length * 4,
  );
  return packed;
}

function entriesOf(vector: WeightedTerms | undefined, exchanged: boolean): { term: number; weight: number }[] {
  return [...(vector?.terms ?? [])]
    .map((term, index) => ({ term, weight: vector?.weights[index] ?? 0 }))
    .filter(({ term }) => isSwapped(term) === exchanged);
}
