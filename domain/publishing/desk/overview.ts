import { getDb } from '@/db/client';
import { hasRole, isLimited } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';
import type { OverviewArticle, OverviewView, SystemHealth } from './overview-types';

const LIST_SIZE = 6;
const select = { id: true, title: true, updatedAt: true, scheduledAt: true } as const;

/**
 * The person's overview: own drafts; for editors also reviews, scheduled articles and the most read. At most six
 * queries.
 */
export async function readOverview(actor: Actor): Promise<OverviewView> {
  const isEditor = hasRole(actor, 'EDITOR');
  // What waits for somebody who is limited is what waits in their sections.
  const theirs = isLimited(actor) ? { sectionId: { in: [...(actor.sectionIds ?? [])] } } : {};
  const none = Promise.resolve([]);
  const [mine, inReview, due, mostRead] = await Promise.all([
    listMine(actor.id ?? ''),
    isEditor
      ? getDb().article.findMany({
          where: { ...theirs, status: 'IN_REVIEW' },
          select,
          orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
          take: LIST_SIZE,
        })
      : none,
    isEditor
      ? getDb().article.findMany({
          where: { ...theirs, status: 'SCHEDULED' },
          select,
          orderBy: { scheduledAt: 'asc' },
          take: LIST_SIZE,
        })
      : none,
    listMostRead(),
  ]);
  return { mine, inReview, due, mostRead };
}

/** System health for administrators: only figures that are cheap to read. */
export async function readHealth(): Promise<SystemHealth> {
  const [row] = await getDb().$queryRaw<SystemHealth[]>`
    SELECT
      current_setting('server_version') AS "databaseVersion",
      pg_size_pretty(pg_database_size(current_database())) AS "databaseSize",
      (SELECT GREATEST(reltuples, 0)::int FROM pg_class WHERE oid = 'article'::regclass) AS "articlesAbout",
      (SELECT count(*)::int FROM (SELECT 1 FROM article WHERE status = 'SCHEDULED' AND scheduled_at < now() - interval '1 minute' LIMIT 100) AS late) AS late`;
  if (!row) throw new Error('the database said nothing of itself');
  return row;
}

async function listMine(id: string): Promise<OverviewView['mine']> {
  const drafts = await getDb().article.findMany({
    where: { createdById: id, status: 'DRAFT' },
    select,
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: LIST_SIZE,
  });
  if (drafts.length === 0) return [];
  // The last step of each: a draft may have been sent again and taken back.
  const steps = await getDb().auditEvent.findMany({
    where: {
      targetType: 'article',
      targetId: { in: drafts.map((draft) => draft.id) },
      action: { in: ['article.submit', 'article.request-changes'] },
    },
    orderBy: [{ targetId: 'asc' }, { at: 'desc' }],
    distinct: ['targetId'],
    select: { targetId: true, action: true },
  });
  const returned = new Set(
    steps.filter(({ action }) => action === 'article.request-changes').map(({ targetId }) => targetId),
  );
  return drafts.map((draft) => ({ ...draft, cameBack: returned.has(draft.id) }));
}

/** Over the last day, by the hourly counts. */
function listMostRead(): Promise<(OverviewArticle & { views: number })[]> {
  return getDb().$queryRaw`
    SELECT a.id, a.title, a.updated_at AS "updatedAt", a.scheduled_at AS "scheduledAt", read.views
    FROM (
      SELECT article_id, sum(views)::int AS views FROM article_views
      WHERE hour >= now() - interval '24 hours' GROUP BY article_id ORDER BY views DESC LIMIT ${LIST_SIZE}
    ) AS read JOIN article a ON a.id = read.article_id
    WHERE a.status = 'PUBLISHED' ORDER BY read.views DESC`;
}
