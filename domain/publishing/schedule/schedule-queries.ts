import { getDb } from '@/db/client';
import { canSeeSchedule } from '@/domain/publishing/policy';
import type { Actor } from '@/domain/users/types';
import type { ScheduledEvent, ScheduleHealth } from '@/domain/publishing/types';

const MAX_EVENTS = 300;
const MAX_HEALTH_ROWS = 50;
/** Delays up to this are normal: due articles are checked every second. */
const LATE_AFTER_MS = 10_000;

/** The scheduled publications and ending embargoes of a period. Two bounded queries. */
export async function listScheduledEvents(actor: Actor, from: Date, until: Date): Promise<ScheduledEvent[]> {
  if (!canSeeSchedule(actor)) return [];
  const db = getDb();
  const [publications, embargoes] = await Promise.all([
    db.article.findMany({
      where: { status: 'SCHEDULED', scheduledAt: { gte: from, lt: until } },
      orderBy: { scheduledAt: 'asc' },
      take: MAX_EVENTS,
      select: { id: true, title: true, version: true, scheduledAt: true },
    }),
    db.article.findMany({
      where: { announceAt: { gte: from, lt: until } },
      orderBy: { announceAt: 'asc' },
      take: MAX_EVENTS,
      select: { id: true, title: true, version: true, announceAt: true },
    }),
  ]);
  return [
    ...publications.flatMap(({ scheduledAt, ...row }) =>
      scheduledAt ? [{ ...row, at: scheduledAt, kind: 'publish' as const }] : [],
    ),
    ...embargoes.flatMap(({ announceAt, ...row }) =>
      announceAt ? [{ ...row, at: announceAt, kind: 'embargo' as const }] : [],
    ),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** Late and failed publications with the reason, and the last success of each job. Three bounded queries. */
export async function readScheduleHealth(actor: Actor, now: Date = new Date()): Promise<ScheduleHealth> {
  if (!canSeeSchedule(actor)) return { late: [], failed: [], jobs: [] };
  const db = getDb();
  const [late, failed, jobs] = await Promise.all([
    db.article.findMany({
      where: {
        status: 'SCHEDULED',
        scheduledAt: { lt: new Date(now.getTime() - LATE_AFTER_MS) },
        publishFailure: null,
      },
      orderBy: { scheduledAt: 'asc' },
      take: MAX_HEALTH_ROWS,
      select: { id: true, title: true, version: true, scheduledAt: true },
    }),
    db.publishFailure.findMany({
      where: { article: { status: 'SCHEDULED' } },
      relationLoadStrategy: 'join',
      orderBy: { failedAt: 'desc' },
      take: MAX_HEALTH_ROWS,
      select: {
        articleId: true,
        attempts: true,
        error: true,
        retryAt: true,
        article: { select: { title: true, scheduledAt: true } },
      },
    }),
    db.jobState.findMany({
      orderBy: { name: 'asc' },
      take: MAX_HEALTH_ROWS,
      select: { name: true, finishedAt: true, failedAt: true, error: true },
    }),
  ]);
  return {
    late: late.flatMap(({ scheduledAt, ...row }) =>
      scheduledAt ? [{ ...row, at: scheduledAt, kind: 'publish' as const }] : [],
    ),
    failed: failed.map(({ articleId, article, ...row }) => ({
      ...row,
      id: articleId,
      title: article.title,
      at: article.scheduledAt,
    })),
    jobs,
  };
}
