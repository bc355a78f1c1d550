import { expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { recordViews } from '@/domain/statistics/record-views';
import { useDatabase } from '@/test/database/use-database';
import { createPublished, missingId } from '@/test/factories/article';
import { countViews } from './views';

useDatabase();

const reader = {
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  isPrefetch: false,
};

it('counts readers alone, and adds to what was counted before', async () => {
  const [one, other] = [await createPublished(), await createPublished()];
  const views = countViews(recordViews, 'river.example');
  for (let n = 0; n < 3; n += 1) views.count(one.id, reader);
  views.count(other.id, { ...reader, isPrefetch: true });
  views.count(other.id, { userAgent: 'curl/8.5.0', isPrefetch: false });
  views.count(missingId(), reader); // deleted before the flush
  await views.flush();
  views.count(one.id, reader);
  await views.close();
  const rows = await getDb().articleViews.findMany();
  expect(rows.map(({ articleId, views: count }) => [articleId, count])).toEqual([[one.id, 4]]);
});

it('keeps its counts while they cannot be written', async () => {
  const one = await createPublished();
  let isAway = true;
  const views = countViews(
    (counts) => (isAway ? Promise.reject(new Error('away')) : recordViews(counts)),
    'river.example',
  );
  views.count(one.id, reader);
  await views.flush();
  views.count(one.id, reader);
  isAway = false;
  await views.close();
  expect(await getDb().articleViews.findMany({ select: { articleId: true, views: true } })).toEqual([
    { articleId: one.id, views: 2 },
  ]);
});

it('adds up concurrent counts of several processes', async () => {
  const articles = await Promise.all([createPublished(), createPublished(), createPublished()]);
  const processes = Array.from({ length: 4 }, () => countViews(recordViews, 'river.example'));
  for (const views of processes) for (const { id } of articles) views.count(id, reader);
  await Promise.all(processes.map((views) => views.close()));
  expect((await getDb().articleViews.findMany()).map((row) => row.views)).toEqual([4, 4, 4]);
});

it('tells where readers came from, also after a failure, and stores no host', async () => {
  const one = await createPublished();
  let isAway = true;
  const views = countViews(
    (counts) => (isAway ? Promise.reject(new Error('away')) : recordViews(counts)),
    'river.example',
  );
  const from = (...referrers: (string | undefined)[]) =>
    referrers.forEach((referrer) => views.count(one.id, { ...reader, ...(referrer !== undefined && { referrer }) }));
  from('https://www.google.com/', 'https://t.co/x', 'https://river.example/');
  await views.flush();
  isAway = false;
  from('https://www.google.com.sa/', 'https://evilgoogle.com/', '', undefined, 'https://news.google.com/');
  await views.close();
  const [row] = await getDb().articleViews.findMany({ omit: { articleId: true, hour: true } });
  expect(row).toEqual({
    views: 8,
    fromSearch: 2,
    fromSocial: 1,
    fromNews: 1,
    fromSites: 1,
    fromOwn: 1,
    fromDirect: 1,
  });
});
