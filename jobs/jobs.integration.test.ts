import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { announceEndedPins } from '@/domain/curation/announce-ended-pins';
import { announceEndedRelatedPins } from '@/domain/related/lists/announce-ended-pins';
import { listRelated } from '@/domain/related/queries';
import { listStaleData } from '@/domain/related/rebuild/derived-data';
import { announceVisibleArticles } from '@/jobs/announce-visible';
import { publishDueArticles } from '@/jobs/publish-due';
import { relatePublished } from '@/jobs/relate-published';
import { schedule } from '@/jobs/schedule';
import { startJobs } from '@/jobs/worker';
import { createPublished, createScheduled, documentOf } from '@/test/factories/article';
import { createSection } from '@/test/factories/section';
import { useDatabase } from '@/test/database/use-database';

useDatabase();

const neverStopping = () => false;

it('announces an article when its embargo ends, once, with every page that shows it', async () => {
  const section = await createSection();
  const article = await createPublished({ sectionId: section.id, embargoUntil: new Date(Date.now() + 1_500) });
  expect(await announcedTags(() => announceVisibleArticles(neverStopping))).toEqual([]);
  await sleep(1_700);
  const tags = await announcedTags(
    async () =>
      void (await Promise.all([announceVisibleArticles(neverStopping), announceVisibleArticles(neverStopping)])),
  );
  expect(tags).toEqual(expect.arrayContaining(['front', 'latest', `article:${article.id}`, `section:${section.id}`]));
  expect(new Set(tags).size).toBe(tags.length);
  expect(await announcedTags(() => announceVisibleArticles(neverStopping))).toEqual([]);
});

it('publishes a due article, and then computes its related list', async () => {
  const other = await createPublished({ title: 'ترميم الجسر المعلق', text: 'رمم المهندسون الجسر المعلق فوق النهر.' });
  const body = documentOf('افتتح المهندسون الجسر المعلق فوق النهر بعد ترميمه.');
  const due = await createScheduled({ title: 'افتتاح الجسر المعلق', body, scheduledAt: new Date(Date.now() - 1_000) });
  await getDb().revision.updateMany({ where: { articleId: due.id }, data: { content: { title: due.title, body } } });
  expect(await publishDueArticles(neverStopping)).toBe(1);
  expect(await getDb().relatedArticle.count()).toBe(0);
  expect(await announcedTags(() => relatePublished(neverStopping))).toEqual([`article:${due.id}`]);
  expect(
    (await getDb().relatedArticle.findMany({ where: { articleId: due.id } })).map(({ relatedId }) => relatedId),
  ).toEqual([other.id]);
});

it('invalidates the front page once when a pin ends', async () => {
  const article = await createPublished();
  await announceEndedPins();
  await getDb().frontSlot.create({
    data: { container: 'lead', position: 0, articleId: article.id, pinnedUntil: new Date(Date.now() + 3_600_000) },
  });
  expect(await announcedTags(announceEndedPins)).toEqual([]);
  await getDb().frontSlot.updateMany({ data: { pinnedUntil: new Date(Date.now() + 50) } });
  await sleep(200);
  expect(await announcedTags(announceEndedPins)).toEqual(['front', 'breaking']);
  expect(await announcedTags(announceEndedPins)).toEqual([]);
});

it('invalidates an article’s page once when a pin of its related list ends, and no longer shows the pin', async () => {
  const [article, pinned, newest] = [
    await createPublished(),
    await createPublished({ publishedAt: new Date(Date.now() - 9e8) }),
    await createPublished(),
  ];
  await announceEndedRelatedPins();
  const pinnedUntil = new Date(Date.now() + 3_600_000);
  await getDb().relatedPin.create({ data: { articleId: article.id, relatedId: pinned.id, pinnedUntil } });
  expect((await listRelated(article.id, 1)).map((item) => item.article?.id)).toEqual([pinned.id]);
  expect(await announcedTags(announceEndedRelatedPins)).toEqual([]);
  // Brought near only now: a slow machine may take longer for the lines above than any fixed time allows.
  const soon = new Date(Date.now() + 50);
  await getDb().relatedPin.updateMany({ where: { articleId: article.id }, data: { pinnedUntil: soon } });
  await sleep(200);
  expect(await announcedTags(announceEndedRelatedPins)).toEqual([`article:${article.id}`]);
  expect(await announcedTags(announceEndedRelatedPins)).toEqual([]);
  expect((await listRelated(article.id, 1)).map((item) => item.article?.id)).toEqual([newest.id]);
});

it('rebuilds what an earlier version made', async () => {
  const article = await createPublished({ title: 'قطار الشمال' });
  await schedule.find(({ name }) => name === 'rebuild-stale')?.run(neverStopping);
  expect(await listStaleData()).toEqual([]);
  expect(await getDb().searchDocument.findMany({ select: { articleId: true } })).toEqual([{ articleId: article.id }]);
});

it('goes on after a failed job, records the reason, and stops on request', async () => {
  let runs = 0;
  const jobs = startJobs(process.env['DATABASE_URL'] ?? '', [
    {
      name: 'planted',
      seconds: 0.05,
      run: () => (++runs === 1 ? Promise.reject(new Error('on purpose')) : Promise.resolve()),
    },
  ]);
  await expect
    .poll(() => getDb().jobState.findUnique({ where: { name: 'planted' } }), { timeout: 10_000 })
    .toMatchObject({ error: '', finishedAt: expect.any(Date) });
  expect(runs).toBeGreaterThan(1);
  await jobs.stop();
  const stoppedAt = runs;
  await sleep(300);
  expect(runs).toBe(stoppedAt);
});

/** The cache tags announced while `during` runs. */
async function announcedTags(during: () => Promise<unknown>): Promise<string[]> {
  const client = new Client({ connectionString: process.env['DATABASE_URL'] });
  await client.connect();
  const tags: string[] = [];
  client.on('notification', ({ payload }) => tags.push(...(payload ?? '').split(' ')));
  await client.query('LISTEN warraq_tags');
  await during();
  // Notifications arrive in order, so all of them are in before this answer.
  await client.query('SELECT 1');
  await client.end();
  return tags;
}
