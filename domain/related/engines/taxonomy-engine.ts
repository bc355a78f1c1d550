import type { Tx } from '@/db/transaction';
import { publicSql } from '@/domain/articles/visibility';
import type { RelatedEngine } from './engine';
import { type TaxonomyCandidate, scoreCandidates } from './score-candidates';

/** Considers only the newest of each shared thread, topic and section, whatever the size of the table. */
const MAX_PER_GROUP = 200;
const MAX_TOPICS = 8;

/** Relates articles by filing: the same thread, shared topics, the same section, else the latest. */
export const taxonomyEngine: RelatedEngine = {
  async rank(tx, articleId, limit, now) {
    const article = await tx.article.findUnique({ where: { id: articleId }, select: { publishedAt: true } });
    if (!article) return [];
    return scoreCandidates(await findTaxonomyCandidates(tx, articleId, limit, now), article.publishedAt ?? now, limit);
  },
};

async function findTaxonomyCandidates(
  tx: Tx,
  articleId: string,
  limit: number,
  now: Date,
): Promise<TaxonomyCandidate[]> {
  const visible = publicSql(now);
  return tx.$queryRaw<TaxonomyCandidate[]>`
    WITH own AS (
      SELECT o.id, o.section_id, o.thread_id FROM article o WHERE o.id = ${articleId}::uuid
    ), own_topic AS (
      SELECT t.id, t.name FROM article_topic ot JOIN topic t ON t.id = ot.topic_id
      WHERE ot.article_id = ${articleId}::uuid ORDER BY ot.position LIMIT ${MAX_TOPICS}
    ), found AS (
      (SELECT a.id, a.published_at, t.title AS thread, NULL AS topic, NULL AS section
        FROM own JOIN story_thread t ON t.id = own.thread_id
        CROSS JOIN LATERAL (SELECT a.id, a.published_at FROM article a WHERE a.thread_id = own.thread_id AND ${visible}
          ORDER BY a.published_at DESC, a.id DESC LIMIT ${MAX_PER_GROUP}) a)
      UNION ALL
      (SELECT a.id, a.published_at, NULL, own_topic.name, NULL
        FROM own_topic CROSS JOIN LATERAL (SELECT a.id, a.published_at FROM article_topic listed JOIN article a ON a.id = listed.article_id
          WHERE listed.topic_id = own_topic.id AND listed.published_at <= ${now} AND ${visible}
          ORDER BY listed.published_at DESC, listed.article_id DESC LIMIT ${MAX_PER_GROUP}) a)
      UNION ALL
      (SELECT a.id, a.published_at, NULL, NULL, s.name
        FROM own JOIN section s ON s.id = own.section_id
        CROSS JOIN LATERAL (SELECT a.id, a.published_at FROM article a WHERE a.section_id = own.section_id AND ${visible}
          ORDER BY a.published_at DESC, a.id DESC LIMIT ${MAX_PER_GROUP}) a)
      UNION ALL
      (SELECT a.id, a.published_at, NULL, NULL, NULL
        FROM article a WHERE ${visible} ORDER BY a.published_at DESC, a.id DESC LIMIT ${limit + 1})
    )
    SELECT id, min(published_at) AS "publishedAt", max(thread) AS thread, max(section) AS section,
      coalesce(array_agg(DISTINCT topic) FILTER (WHERE topic IS NOT NULL), '{}') AS topics
    FROM found WHERE id <> ${articleId}::uuid
      AND NOT EXISTS (SELECT 1 FROM related_pin p WHERE p.article_id = ${articleId}::uuid AND p.related_id = found.id AND p.kind = 'EXCLUDE')
    GROUP BY id`;
}
