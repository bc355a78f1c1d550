import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { getDb } from '@/db/client';
import { documentOf } from '@/test/factories/article';
import { seededRandom } from '@/test/random/seeded-random';
import { bundleWorker, WorkerProcesses } from '@/test/jobs/worker-processes';

export type TrialPlan = {
  articles: number;
  processes: number;
  kills: number;
  /** Over how long the articles come due. */
  seconds: number;
  /** The longest to wait for the last one after its time. */
  timeoutSeconds: number;
  seed: number;
};

export type TrialResult = {
  published: number;
  twice: number;
  early: number;
  lost: number;
  kills: number;
  /** Milliseconds between an article's time and its publication. */
  late: { median: number; p95: number; most: number };
};

const LEAD_MS = 4_000;

/** Lets articles become due while the processes that publish them are killed, and counts the outcome of each. */
export async function runCrashTrial(plan: TrialPlan): Promise<TrialResult> {
  const random = seededRandom(plan.seed);
  const program = await bundleWorker();
  const begin = Date.now() + LEAD_MS;
  await scheduleArticles(plan, begin, random);
  const workers = new WorkerProcesses(program, process.env['DATABASE_URL'] ?? '', plan.processes);
  try {
    await workers.killDuring({ kills: plan.kills, begin, seconds: plan.seconds, random });
    await waitUntilPublished(plan, begin);
  } finally {
    await workers.stop();
    await rm(program, { force: true });
  }
  return { ...(await readOutcome(plan.articles)), kills: workers.kills };
}

async function scheduleArticles({ articles, seconds }: TrialPlan, begin: number, random: () => number): Promise<void> {
  const db = getDb();
  for (let number = 1; number <= articles; number++) {
    const content = { title: `خبر الموعد ${number}`, body: documentOf(`نص الخبر ${number} كما اعتُمد.`) };
    const draft = await db.article.create({
      data: { title: content.title, slug: `خبر-${number}`, body: content.body },
      select: { id: true },
    });
    const pinned = await db.revision.create({
      data: { articleId: draft.id, number: 1, content },
      select: { id: true },
    });
    await db.revision.create({
      data: { articleId: draft.id, number: 2, content: { ...content, title: 'حُفظ بعد الاعتماد' } },
      select: { id: true },
    });
    const scheduledAt = new Date(begin + Math.floor(random() * seconds * 1_000));
    // The time asked for is kept in the label: the article's own column is cleared when it is published.
    await db.article.update({
      where: { id: draft.id },
      data: { status: 'SCHEDULED', scheduledAt, scheduledRevisionId: pinned.id, source: scheduledAt.toISOString() },
      select: { id: true },
    });
    await db.revision.update({
      where: { id: pinned.id },
      data: { content: { ...content, source: scheduledAt.toISOString() } },
      select: { id: true },
    });
  }
}

async function waitUntilPublished({ articles, seconds, timeoutSeconds }: TrialPlan, begin: number): Promise<void> {
  const end = begin + (seconds + timeoutSeconds) * 1_000;
  while (Date.now() < end && (await getDb().article.count({ where: { status: 'PUBLISHED' } })) < articles)
    await sleep(250);
}

type Tally = { times: number; lateMs: number | null; isPinned: boolean };

/** From the audit log: each article published once, in its scheduled version, not before its time. */
async function readOutcome(articles: number): Promise<Omit<TrialResult, 'kills'>> {
  const tallies = await getDb().$queryRaw<Tally[]>`
    SELECT count(e.id)::int AS times, min(extract(epoch FROM e.at - a.source::timestamptz) * 1000)::float AS "lateMs",
      bool_and(a.title LIKE 'خبر الموعد %') AS "isPinned"
    FROM article a LEFT JOIN audit_event e ON e.target_id = a.id::text AND e.action = 'article.publish'
    GROUP BY a.id`;
  const late = tallies.flatMap(({ lateMs }) => lateMs ?? []).sort((one, other) => one - other);
  const at = (share: number) => Math.round(late[Math.min(late.length - 1, Math.floor(late.length * share))] ?? 0);
  return {
    published: tallies.filter(({ times, isPinned }) => times === 1 && isPinned).length,
    twice: tallies.filter(({ times }) => times > 1).length,
    early: late.filter((ms) => ms < 0).length,
    lost: articles - tallies.filter(({ times }) => times > 0).length,
    late: { median: at(0.5), p95: at(0.95), most: at(1) },
  };
}
