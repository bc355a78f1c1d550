import { Prisma } from '@/db/generated/client';
import type { Tx } from '@/db/transaction';
import { externalIdKey, titleKey } from '@/domain/articles/title-key';

/** A related entry of an imported record that waits for its article. */
export type PendingHeadline = { headline: string; matchKey: string };

/**
 * Parses an entry. One without spaces and Arabic letters is an external id, which is not shown until its article
 * exists; anything else is a headline. Null when it is empty.
 */
export function toPendingHeadline(entry: string): PendingHeadline | null {
  if (/^[^\s\p{Script=Arabic}]+$/u.test(entry)) return { headline: '', matchKey: externalIdKey(entry) };
  const key = titleKey(entry);
  return key === '' ? null : { headline: entry, matchKey: key };
}

/**
 * Turns waiting headlines into links: those that wait for one of these articles, and those that these articles list.
 * Among articles with the same title the published, then the latest is chosen. Call it wherever articles are created
 * or change their title. Returns the ids of the articles whose list changed.
 */
export async function linkRelatedHeadlines(tx: Tx, articleIds: string[]): Promise<string[]> {
  if (articleIds.length === 0) return [];
  const ids = Prisma.sql`${articleIds}::uuid[]`;
  const rows = await tx.$queryRaw<{ article_id: string }[]>`
    WITH saved AS (SELECT id, title_key, 'id:' || external_id AS id_key FROM article WHERE id = ANY (${ids})),
    waiting AS (
      SELECT h.article_id, h.position, h.match_key FROM related_headline h
      WHERE h.article_id = ANY (${ids}) AND h.target_id IS NULL
      UNION
      SELECT h.article_id, h.position, h.match_key FROM saved s JOIN related_headline h ON h.match_key = s.title_key
      WHERE s.title_key <> '' AND h.target_id IS NULL
      UNION
      SELECT h.article_id, h.position, h.match_key FROM saved s JOIN related_headline h ON h.match_key = s.id_key
      WHERE h.target_id IS NULL
    ),
    matches AS (
      SELECT w.article_id, w.position, a.id, a.status, a.published_at
      FROM waiting w JOIN article a ON a.title_key = w.match_key
      WHERE w.match_key NOT LIKE 'id:%'
      UNION ALL
      SELECT w.article_id, w.position, a.id, a.status, a.published_at
      FROM waiting w JOIN article a ON a.external_id = substr(w.match_key, 4)
      WHERE w.match_key LIKE 'id:%'
    ),
    best AS (
      SELECT DISTINCT ON (article_id, position) article_id, position, id FROM matches WHERE id <> article_id
      ORDER BY article_id, position, (status = 'PUBLISHED') DESC, published_at DESC NULLS LAST, id DESC
    )
    UPDATE related_headline h SET target_id = best.id FROM best
    WHERE h.article_id = best.article_id AND h.position = best.position
    RETURNING h.article_id`;
  return [...new Set(rows.map((row) => row.article_id))];
}
