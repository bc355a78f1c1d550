import { expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { useDatabase } from '@/test/database/use-database';
import { createEmbargoed, createPublished, createWithdrawn, documentOf } from '@/test/factories/article';
import { listCorrections } from './correction-queries';

useDatabase();

const day = (number: number) => new Date(Date.UTC(2026, 0, number));

it('lists the corrections of articles and live entries together, latest first, of what is public alone', async () => {
  const [article, live] = await Promise.all([createPublished(), createPublished({ kind: 'LIVE' })]);
  const entry = (removedAt: Date | null) => ({ articleId: live.id, at: day(1), body: documentOf('خبر'), removedAt });
  const [shown, removed] = [
    await getDb().liveEntry.create({ data: entry(null) }),
    await getDb().liveEntry.create({ data: entry(day(2)) }),
  ];
  const hidden = await Promise.all([createEmbargoed(), createWithdrawn()]);
  await getDb().correction.createMany({
    data: [
      { articleId: article.id, note: 'الأول', at: day(1) },
      { articleId: article.id, note: 'الثالث', at: day(3) },
      ...hidden.map(({ id }) => ({ articleId: id, note: 'لا يظهر', at: day(4) })),
    ],
  });
  await getDb().liveCorrection.createMany({
    data: [
      { entryId: shown.id, note: 'الثاني', at: day(2) },
      { entryId: removed.id, note: 'لا يظهر', at: day(5) },
    ],
  });
  const { items } = await listCorrections(1);
  expect(items.map(({ note, fragment }) => [note, fragment])).toEqual([
    ['الثالث', '#corrections'],
    ['الثاني', `#entry-${shown.id}`],
    ['الأول', '#corrections'],
  ]);
});

it('gives every correction on one page, in order, though many bear one date', async () => {
  const { id } = await createPublished();
  const data = Array.from({ length: 65 }, (_, at) => ({ articleId: id, note: `${at}`, at: day(1) }));
  await getDb().correction.createMany({ data });
  const pages = [await listCorrections(1), await listCorrections(2), await listCorrections(3)];
  expect(pages.map(({ items, hasNext }) => [items.length, hasNext])).toEqual([
    [30, true],
    [30, true],
    [5, false],
  ]);
  expect(new Set(pages.flatMap(({ items }) => items.map((one) => one.id))).size).toBe(65);
  expect((await listCorrections(0)).items).toEqual([]);
});
