import type { Tx } from '@/db/transaction';
import type { Rarity } from './telling-terms';

/** The row that counts the articles themselves. */
export const ALL_ARTICLES = 0;

type Row = { term: number; df: number };

/** How common these terms are. */
export async function readRarity(tx: Tx, terms: Iterable<number>): Promise<Rarity> {
  const rows = await tx.$queryRaw<Row[]>`SELECT term, df FROM related_term WHERE term = ANY (${[ALL_ARTICLES, ...terms]}::int[])`;
  return toRarity(rows);
}

/** Counts one more article with these terms; in one order, so that two writers never wait for one another in a circle. */
export async function countArticle(tx: Tx, terms: Iterable<number>): Promise<Rarity> {
  const rows = await tx.$queryRaw<Row[]>`
    INSERT INTO related_term AS known (term, df)
    SELECT term, 1 FROM unnest(${[ALL_ARTICLES, ...terms]}::int[]) AS term ORDER BY term
    ON CONFLICT (term) DO UPDATE SET df = known.df + 1
    RETURNING term, df`;
  return toRarity(rows);
}

/** What is not counted stands in the text in hand. */
function toRarity(rows: Row[]): Rarity {
  const known = new Map(rows.map(({ term, df }) => [term, df]));
  return { articles: known.get(ALL_ARTICLES) ?? 0, frequency: (term) => known.get(term) ?? 1 };
}
