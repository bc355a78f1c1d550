import { expect, it } from 'vitest';
import { useDatabase } from '@/test/database/use-database';
import { createPublished, createWithdrawn } from '@/test/factories/article';
import { createSection } from '@/test/factories/section';
import { recordViews } from '@/domain/statistics/record-views';
import { listMostReadIds, listMostReadOfSection } from './most-read';

useDatabase();

const now = new Date();
const hoursAgo = (hours: number) => new Date(Math.floor(now.getTime() / 3_600_000 - hours) * 3_600_000);

it('orders by views in the period, of the site or of a section, and shows public articles only', async () => {
  const [one, other] = [await createSection(), await createSection()];
  const [fresh, steady, old, gone] = [
    await createPublished({ sectionId: one.id }),
    await createPublished({ sectionId: other.id }),
    await createPublished({ sectionId: one.id }),
    await createWithdrawn({ sectionId: one.id }),
  ];
  await recordViews([
    { articleId: fresh.id, hour: hoursAgo(0), views: 5 },
    { articleId: steady.id, hour: hoursAgo(0), views: 3 },
    { articleId: steady.id, hour: hoursAgo(5), views: 4 },
    { articleId: old.id, hour: hoursAgo(100), views: 90 },
    { articleId: old.id, hour: hoursAgo(500), views: 900 },
    { articleId: gone.id, hour: hoursAgo(0), views: 99 },
  ]);
  expect(await listMostReadIds(undefined, now)).toEqual({
    hour: [fresh.id, steady.id],
    day: [steady.id, fresh.id],
    week: [old.id, steady.id, fresh.id],
  });
  expect((await listMostReadOfSection(one.id, now)).week.map(({ id }) => id)).toEqual([old.id, fresh.id]);
});

it('shows five of each period', async () => {
  const read = [];
  for (let count = 1; count <= 6; count += 1)
    read.push({ articleId: (await createPublished()).id, hour: hoursAgo(0), views: count });
  await recordViews(read);
  expect((await listMostReadIds(undefined, now)).day).toEqual(
    read
      .slice(1)
      .map(({ articleId }) => articleId)
      .reverse(),
  );
});
