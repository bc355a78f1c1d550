import { getDb } from '@/db/client';
import { publicSql } from '@/domain/articles/visibility';
import { containment, resemblance, shingles } from '@/lib/arabic/shingles';
import type { ArticleText } from '@/domain/related/keywords/article-text';
import { fingerprint } from '@/domain/related/keywords/fingerprint';

/** An article with nearly the same text: the shared part of all shingles, and of the shorter text's. */
export type NearDuplicate = {
  id: string;
  publicId: string;
  title: string;
  publishedAt: Date;
  resemblance: number;
  containment: number;
};

const MAX_COMPARED = 20;
const MIN_RESEMBLANCE = 0.4;
const MAX_SHOWN = 5;

type Row = { id: string; publicId: string; title: string; standfirst: string; text: string; publishedAt: Date };

/**
 * Published articles with nearly this text, most similar first, such as the same wire story twice. `exceptId` is the
 * article itself. Found by an index of shingles, then compared in full.
 */
export async function findNearDuplicates(content: ArticleText, exceptId?: string): Promise<NearDuplicate[]> {
  const bands = fingerprint(content);
  if (bands.length === 0) return [];
  const rows = await getDb().$queryRaw<Row[]>`
    SELECT a.id, a.public_id AS "publicId", a.title, a.standfirst, a.text, a.published_at AS "publishedAt"
    FROM (SELECT v.article_id, cardinality(ARRAY(SELECT unnest(v.bands) INTERSECT SELECT unnest(${bands}::int[]))) AS shared
      FROM related_vector v WHERE v.doc = ANY (ARRAY(SELECT related_under_bands(${bands}::int[]))) ORDER BY shared DESC LIMIT ${MAX_COMPARED}) found
    JOIN article a ON a.id = found.article_id
    WHERE ${publicSql(new Date())} AND a.id IS DISTINCT FROM ${exceptId ?? null}::uuid`;
  const own = shingles(bodyText(content));
  return rows
    .map(({ standfirst, text, ...row }) => {
      const other = shingles(bodyText({ title: row.title, standfirst, text }));
      return { ...row, resemblance: resemblance(own, other), containment: containment(own, other) };
    })
    .filter((found) => found.resemblance >= MIN_RESEMBLANCE)
    .sort((a, b) => b.resemblance - a.resemblance || b.publishedAt.getTime() - a.publishedAt.getTime())
    .slice(0, MAX_SHOWN);
}

function bodyText({ standfirst, text }: ArticleText): string {
  return `${standfirst}\n${text}`;
}
