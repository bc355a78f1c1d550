import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { getDb } from '@/db/client';
import { createPublished } from '@/test/factories/article';
import { seededRandom } from '@/test/random/seeded-random';
import { bundleWorker, WorkerProcesses } from '@/test/jobs/worker-processes';

export type FrontTrialPlan = {
  editions: number;
  processes: number;
  kills: number;
  seconds: number;
  timeoutSeconds: number;
  seed: number;
};

export type FrontTrialResult = {
  shown: number;
  twice: number;
  early: number;
  lost: number;
  kills: number;
  /** Whether readers finally see the last edition, entirely. */
  endsWhole: boolean;
  lateMs: number;
};

const LEAD_MS = 4_000;
const PLACES = ['lead', 'pair', 'grid', 'opinion'] as const;

/** Lets front pages become due while the processes that publish them are killed, and counts the outcome of each. */
export async function runFrontTrial(plan: FrontTrialPlan): Promise<FrontTrialResult> {
  const random = seededRandom(plan.seed);
  const program = await bundleWorker();
  const begin = Date.now() + LEAD_MS;
  const last = await scheduleEditions(plan, begin, random);
  const workers = new WorkerProcesses(program, process.env['DATABASE_URL'] ?? '', plan.processes);
  try {
    await workers.killDuring({ kills: plan.kills, begin, seconds: plan.seconds, random });
    await waitUntilShown(begin + (plan.seconds + plan.timeoutSeconds) * 1_000);
  } finally {
    await workers.stop();
    await rm(program, { force: true });
  }
  return { ...(await readOutcome(plan.editions)), kills: workers.kills, endsWhole: await isShown(last) };
}

/** Each edition has articles of its own in every container. Returns those of the last edition. */
async function scheduleEditions(
  { editions, seconds }: FrontTrialPlan,
  begin: number,
  random: () => number,
): Promise<string[]> {
  const times = Array.from({ length: editions }, () => begin + Math.floor(random() * seconds * 1_000)).sort(
    (one, other) => one - other,
  );
  let ids: string[] = [];
  for (const time of times) {
    ids = [];
    for (const _ of PLACES) ids.push((await createPublished()).id);
    const containers = PLACES.map((container, at) => ({
      container,
      chosen: [{ articleId: ids[at], pinnedUntil: null }],
    }));
    await getDb().frontEdition.create({
      data: { status: 'SCHEDULED', layout: { containers }, scheduledAt: new Date(time) },
      select: { id: true },
    });
  }
  return ids;
}

async function waitUntilShown(end: number): Promise<void> {
  while (Date.now() < end && (await getDb().frontEdition.count({ where: { status: 'SCHEDULED' } })) > 0)
    await sleep(200);
}

type Tally = { times: number; lateMs: number | null };

/** From the audit log: each edition published once, and not before its time. */
async function readOutcome(
  editions: number,
): Promise<Pick<FrontTrialResult, 'shown' | 'twice' | 'early' | 'lost' | 'lateMs'>> {
  const tallies = await getDb().$queryRaw<Tally[]>`
    SELECT count(e.id)::int AS times, max(extract(epoch FROM e.at - f.scheduled_at) * 1000)::float AS "lateMs"
    FROM front_edition f LEFT JOIN audit_event e ON e.target_id = f.id::text AND e.action = 'front.arrange'
    WHERE f.scheduled_at IS NOT NULL GROUP BY f.id`;
  const late = tallies.flatMap(({ lateMs }) => lateMs ?? []);
  return {
    shown: tallies.filter(({ times }) => times === 1).length,
    twice: tallies.filter(({ times }) => times > 1).length,
    early: late.filter((ms) => ms < 0).length,
    lost: editions - tallies.filter(({ times }) => times > 0).length,
    lateMs: Math.max(0, ...late),
  };
}

async function isShown(ids: string[]): Promise<boolean> {
  const slots = await getDb().frontSlot.findMany({ select: { container: true, articleId: true } });
  return (
    slots.length === PLACES.length &&
    PLACES.every((container, at) => slots.some((slot) => slot.container === container && slot.articleId === ids[at]))
  );
}
