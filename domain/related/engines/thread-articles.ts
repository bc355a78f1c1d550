import type { Tx } from '@/db/transaction';
import { publicSql } from '@/domain/articles/visibility';
import type { ScoredArticle } from './engine';
import { type TaxonomyCandidate, scoreCandidates } from './score-candidates';

/** Considers only the thread's articles published just before and just after, however long it is. */
const MAX_BEFORE = 40;
const MAX_AFTER = 20;
/** A long thread must not fill its articles' lists entirely. */
const MAX_THREAD_ARTICLES = 8;

type Row = TaxonomyCandidate & { owner: string; ownDate: Date };

/** The best articles of the same thread for each of some articles: public, and not excluded by an editor. */
export async function listThreadArticles(
  tx: Tx,
  articleIds: string[],
  now: Date,
): Promise<Map<string, ScoredArticle[]>> {
  if (articleIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<Row[]>`
    SELECT own.id AS owner, own.published_at AS "ownDate", a.id, a.published_at AS "publishedAt", t.title AS thread,
      CASE WHEN a.section_id = own.section_id THEN a.section_id::text END AS section,
      ARRAY(SELECT shared.topic_id::text FROM article_topic shared JOIN article_topic mine ON mine.topic_id = shared.topic_id
        WHERE shared.article_id = a.id AND mine.article_id = own.id) AS topics
    FROM article own JOIN story_thread t ON t.id = own.thread_id
    CROSS JOIN LATERAL (
      (SELECT a.id, a.published_at, a.section_id FROM article a WHERE a.thread_id = own.thread_id AND ${publicSql(now)}
        AND a.published_at <= own.published_at ORDER BY a.published_at DESC, a.id DESC LIMIT ${MAX_BEFORE})
      UNION ALL
      (SELECT a.id, a.published_at, a.section_id FROM article a WHERE a.thread_id = own.thread_id AND ${publicSql(now)}
        AND a.published_at > own.published_at ORDER BY a.published_at, a.id LIMIT ${MAX_AFTER})
    ) a
    WHERE own.id = ANY (${articleIds}::uuid[]) AND a.id <> own.id
      AND NOT EXISTS (SELECT 1 FROM related_pin p WHERE p.article_id = own.id AND p.related_id = a.id AND p.kind = 'EXCLUDE')`;
  const byOwner = new Map<string, Row[]>();
  for (const row of rows) {
    const known = byOwner.get(row.owner);
    if (known) known.push(row);
    else byOwner.set(row.owner, [row]);
  }
  return new Map(
    [...byOwner].map(([owner, found]) => [
      owner,
      scoreCandidates(found, found[0]?.ownDate ?? now, MAX_THREAD_ARTICLES),
    ]),
  );
}
