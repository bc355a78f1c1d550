/**
 * `npm run bench -- desk-list`: the desk's list of articles with 1,000 and 100,000 articles, every filter and pages
 * far back, as an editor and as an author, over HTTP.
 */
import { closeDb, getDb } from '@/db/client';
import { migrate } from '@/db/migrate';
import { openDatabase } from '@/db/open-database';
import { userRoles } from '@/domain/users/types';
import { ensureArchive } from '@/test/bench/archive/archive';
import type { BenchOptions, BenchResult, Figure } from '@/test/bench/harness/benchmark';
import { dropPeople, makePeople, type Person } from '@/test/bench/probes/people';
import { countQueriesTo, type QueryCounter } from '@/test/bench/harness/query-counter';
import { startSite } from '@/test/bench/harness/site';
import { median, percentile } from '@/test/bench/harness/statistics';

export const summary = 'the desk’s list of articles over 1,000 and 100,000 articles: every filter, pages far back';

const SIZES = [1_000, 100_000] as const;
const ROUNDS = 12;
const WARM_UP = 2;
/** One in this many articles is in progress, another is the author's own. */
const ONE_OF = 20;

type Sample = { name: string; ms: number[]; queries: number };

/** Measures both sizes and compares them. */
export async function run({ logStep }: BenchOptions): Promise<BenchResult> {
  const [small, large] = [await measure(SIZES[0], logStep), await measure(SIZES[1], logStep)];
  const p95 = (samples: Sample[]): number =>
    percentile(
      samples.flatMap(({ ms }) => ms),
      0.95,
    );
  const growth = large
    .map(({ name, ms }, at) => ({ name, times: median(ms) / median(small[at]?.ms ?? []) }))
    .sort((one, other) => other.times - one.times);
  const figures: Figure[] = [
    {
      name: 'queries of a page at most',
      value: Math.max(...[...small, ...large].map(({ queries }) => queries)),
      unit: '',
      compareAs: 'exact',
    },
    { name: `p95 of ${SIZES[0].toLocaleString('en')} articles`, value: p95(small), unit: 'ms' },
    { name: `p95 of ${SIZES[1].toLocaleString('en')} articles`, value: p95(large), unit: 'ms' },
    { name: 'p95, the larger / the smaller', value: p95(large) / p95(small), unit: 'times' },
  ];
  return {
    figures,
    notes: growth.slice(0, 6).map(({ name, times }) => `${name}: ${times.toFixed(2)} times the median of the smaller`),
  };
}

async function measure(size: number, logStep: BenchOptions['logStep']): Promise<Sample[]> {
  const dataDir = await ensureArchive(size, logStep);
  const database = await openDatabase({ databaseUrl: undefined, dataDir });
  await migrate(database.url, 'prisma/migrations');
  const counter = await countQueriesTo(database.url);
  const site = await startSite({ DATA_DIR: dataDir, DATABASE_URL: counter.url, DEMO: '0' });
  const people = await makePeople(site.url, [...userRoles]);
  try {
    await assignArticles(people);
    const [editor, author] = ['EDITOR', 'AUTHOR'].map((role) => people.find(({ actor }) => actor.role === role));
    if (!editor || !author) throw new Error('there is one of each role');
    const samples: Sample[] = [];
    for (const person of [editor, author]) {
      for (const [name, query] of Object.entries(await listings(author))) {
        samples.push(
          await measurePage(person, `${person.actor.role.toLowerCase()}, ${name}`, `/admin/articles?${query}`, counter),
        );
      }
    }
    for (const { name, ms, queries } of samples)
      logStep(`${size} ${name}: ${median(ms).toFixed(0)} ms, ${queries} queries`);
    return samples;
  } finally {
    await dropPeople(people);
    await site.stop();
    counter.close();
    await closeDb();
    await database.release();
  }
}

/** Some articles are on their way, some were begun by the author, some are the author’s task. */
async function assignArticles(people: Person[]): Promise<void> {
  const author = people.find(({ actor }) => actor.role === 'AUTHOR')?.actor.id ?? '';
  const db = getDb();
  await db.$executeRaw`UPDATE article SET status = CASE ordinal % 3 WHEN 0 THEN 'DRAFT' WHEN 1 THEN 'IN_REVIEW' ELSE 'APPROVED' END::article_status WHERE ordinal % ${ONE_OF} = 0`;
  await db.$executeRaw`UPDATE article SET created_by_id = ${author} WHERE ordinal % ${ONE_OF} = 1`;
  await db.$executeRaw`UPDATE article SET assignee_id = ${author} WHERE ordinal % ${ONE_OF} = 2`;
  await db.$executeRaw`VACUUM (ANALYZE) article`;
}

/** What is asked for, by name; ids are those of the archive. */
async function listings(author: Person): Promise<Record<string, string>> {
  const db = getDb();
  const [sections, writers] = await Promise.all([
    db.section.findMany({ orderBy: { position: 'asc' }, take: 1, select: { id: true } }),
    db.author.findMany({ orderBy: { articles: { _count: 'desc' } }, take: 1, select: { id: true } }),
  ]);
  const total = await db.article.count();
  const after = async (share: number): Promise<string> => {
    const [row] = await db.article.findMany({
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      skip: Math.floor(total * share),
      take: 1,
      select: { id: true, updatedAt: true },
    });
    return `after=${encodeURIComponent(`${row?.updatedAt.toISOString()}_${row?.id}`)}`;
  };
  const [section, writer] = [`sectionId=${sections[0]?.id}`, `authorId=${writers[0]?.id}`];
  const title =
    (await db.article.findFirst({ where: { status: 'PUBLISHED' }, orderBy: { id: 'asc' }, select: { title: true } }))
      ?.title ?? '';
  const words = (text: string): string => `q=${encodeURIComponent(text)}`;
  return {
    everything: '',
    published: 'status=PUBLISHED',
    drafts: 'status=DRAFT',
    'none of a status': 'status=WITHDRAWN',
    'a section': section,
    'a section’s drafts': `${section}&status=DRAFT`,
    'a writer': writer,
    'a writer’s drafts': `${writer}&status=DRAFT`,
    'a task': `assigneeId=${author.actor.id}`,
    'somebody’s tasks in review': `assigneeId=${author.actor.id}&status=IN_REVIEW`,
    'two letters': words('ال'),
    'a common word': words(title.split(' ')[1] ?? 'في'),
    'a whole title': words(title),
    'no such words': words('لا مادة بهذا العنوان قط'),
    'words of a section': `${words('ال')}&${section}`,
    'words of drafts': `${words('من')}&status=DRAFT`,
    'halfway back': await after(0.5),
    'at the very end': await after(0.99),
    'a section, halfway back': `${section}&${await after(0.5)}`,
    'a writer, at the end': `${writer}&${await after(0.99)}`,
  };
}

async function measurePage({ visitor }: Person, name: string, path: string, counter: QueryCounter): Promise<Sample> {
  const ms: number[] = [];
  // The minimum: other queries come from jobs in the same process.
  let queries = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    const before = counter.count();
    const begun = performance.now();
    const status = await visitor.open(path);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    if (round < WARM_UP) continue;
    ms.push(performance.now() - begun);
    queries = Math.min(queries, counter.count() - before);
  }
  return { name, ms, queries };
}
