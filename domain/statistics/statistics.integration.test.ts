import { expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { updateSettings } from '@/domain/settings/commands';
import type { Actor } from '@/domain/users/types';
import { clearMemoryCache } from '@/lib/memory-cache';
import { useDatabase } from '@/test/database/use-database';
import { createPublished } from '@/test/factories/article';
import { createAuthor } from '@/test/factories/author';
import { createSection } from '@/test/factories/section';
import { createUser } from '@/test/factories/user';
import { exportNumbers, type NumbersPart } from './export-numbers';
import { MAX_OF_A_DAY, MAX_OF_TODAY, pruneMissedSearches, recordMissedSearches } from './missed-searches';
import { listMissedSearches, readNumbers, readViews } from './queries';
import { recordViews } from './record-views';
import { rollUpViews } from './roll-up';

useDatabase();

const editor: Actor = { id: null, label: 'test', role: 'EDITOR' };
/** 14:30 in Damascus. */
const now = new Date('2026-11-29T11:30:00Z');
const at = (iso: string) => new Date(iso);
const views = (articleId: string, hour: string, count: number, sources: number[] = []) => ({
  articleId,
  hour: at(hour),
  views: count,
  sources,
});

it('adds up hours and sources of the site, a section, an author and an article', async () => {
  const [section, author] = [await createSection(), await createAuthor()];
  const one = await createPublished({ sectionId: section.id });
  const other = await createPublished({ authorIds: [author.id] });
  await recordViews([
    views(one.id, '2026-11-29T11:00Z', 5, [2, 1]),
    views(one.id, '2026-11-28T12:00Z', 3, [0, 0, 0, 0, 0, 3]),
    views(other.id, '2026-11-29T10:00Z', 7),
    views(other.id, '2026-11-28T11:00Z', 11), // the running hour's counterpart, in the span before
    views(one.id, '2026-11-27T12:00Z', 2),
    views(one.id, '2026-11-27T11:00Z', 99), // before both
    views(one.id, '2026-11-29T12:00Z', 99), // to come
  ]);
  const site = await readNumbers(editor, { range: '24h' }, now);
  expect(site.points).toHaveLength(24);
  expect([site.points[0], site.points[22], site.points[23]]).toEqual([
    { start: at('2026-11-28T12:00Z'), views: 3, before: 2 },
    { start: at('2026-11-29T10:00Z'), views: 7, before: 0 },
    { start: at('2026-11-29T11:00Z'), views: 5, before: 11 },
  ]);
  expect([site.total, site.compared]).toEqual([15, { now: 10, before: 2 }]);
  expect(site.articles.map(({ id, views: count }) => [id, count])).toEqual([
    [one.id, 8],
    [other.id, 7],
  ]);
  expect(Object.fromEntries(site.sources.map(({ source, views: count }) => [source, count]))).toEqual({
    search: 2,
    social: 1,
    news: 0,
    sites: 0,
    own: 0,
    direct: 3,
    unknown: 9,
  });
  const totalOf = async (filter: object) => (await readViews(editor, { range: '24h', ...filter }, now)).total;
  expect(await totalOf({ section: section.id })).toBe(8);
  expect(await totalOf({ author: author.id })).toBe(7);
  expect(await totalOf({ article: one.id })).toBe(8);
  expect(await totalOf({ section: section.id, author: author.id })).toBe(0);
});

it('rolls hours up to days of the site’s clocks, once however often, and shows the same before and after', async () => {
  const one = await createPublished();
  await recordViews([
    views(one.id, '2026-11-28T20:00Z', 1), // 23:00 of the 28th
    views(one.id, '2026-11-28T21:00Z', 2, [2]), // midnight: the 29th
    views(one.id, '2026-11-27T21:00Z', 4, [1, 1]), // the 28th
    views(one.id, '2026-11-10T08:00Z', 8), // no longer kept by the hour
    views(one.id, '2024-01-01T08:00Z', 16), // no longer kept
  ]);
  const shown = () => readNumbers(editor, { range: '30d' }, now);
  const before = await shown();
  expect(
    before.points.filter(({ views: count }) => count > 0).map(({ start, views: count }) => [start, count]),
  ).toEqual([
    [at('2026-11-09T21:00Z'), 8],
    [at('2026-11-27T21:00Z'), 5],
    [at('2026-11-28T21:00Z'), 2],
  ]);
  await rollUpViews(now);
  await rollUpViews(now);
  const days = await getDb().articleViewsDay.findMany({ orderBy: { day: 'asc' } });
  expect(
    days.map(({ day, views: count, fromSearch, fromSocial }) => [
      day.toISOString().slice(0, 10),
      count,
      fromSearch,
      fromSocial,
    ]),
  ).toEqual([
    ['2026-11-10', 8, 0, 0],
    ['2026-11-28', 5, 1, 1],
  ]);
  expect(await getDb().articleViews.count()).toBe(3);
  expect(await shown()).toEqual(before);
  // Counted late, by a process that had lost its database.
  await recordViews([views(one.id, '2026-11-28T20:00Z', 10)]);
  await rollUpViews(now);
  expect((await shown()).total).toBe(25);
});

it('keeps what a day had when the time zone changes', async () => {
  const one = await createPublished();
  await recordViews([
    views(one.id, '2026-11-27T21:00Z', 6, [6]), // the 28th in Damascus
    views(one.id, '2026-11-28T10:00Z', 4, [0, 4]),
  ]);
  await rollUpViews(now);
  await updateSettings({ ...editor, role: 'ADMINISTRATOR' }, { timeZone: 'America/New_York' });
  clearMemoryCache();
  await rollUpViews(now);
  const days = await getDb().articleViewsDay.findMany({ orderBy: { day: 'asc' } });
  expect(days.map(({ day, views: count }) => [day.toISOString().slice(0, 10), count])).toEqual([
    ['2026-11-27', 6],
    ['2026-11-28', 10],
  ]);
});

it('shows authors what their own articles have, and those below nothing', async () => {
  const user = await createUser({ role: 'AUTHOR' });
  const profile = await createAuthor({ userId: user.id });
  const [own, signed, foreign] = [
    await createPublished({ createdById: user.id }),
    await createPublished({ authorIds: [profile.id] }),
    await createPublished(),
  ];
  await recordViews([own, signed, foreign].map(({ id }) => views(id, '2026-11-29T11:00Z', 1)));
  await recordMissedSearches([{ query: 'جسر', count: 2 }], now);
  const author: Actor = { id: user.id, label: 'author', role: 'AUTHOR' };
  const seen = await readNumbers(author, { range: '24h' }, now);
  expect(seen.articles.map(({ id }) => id).sort()).toEqual([own.id, signed.id].sort());
  expect(seen.total).toBe(2);
  expect((await readNumbers(author, { range: '24h', article: foreign.id }, now)).total).toBe(0);
  const contributor: Actor = { ...author, role: 'CONTRIBUTOR' };
  expect(await readNumbers(contributor, { range: '24h' }, now)).toMatchObject({ total: 0, articles: [] });
  expect(await listMissedSearches(author, { range: '24h' }, now)).toEqual([]);
  expect(await listMissedSearches(editor, { range: '24h' }, now)).toEqual([{ query: 'جسر', count: 2 }]);
});

it('keeps the most frequent of the searches that found nothing, however many are made up', async () => {
  await recordMissedSearches([{ query: 'جسر', count: 3 }], now);
  for (let batch = 0; batch < 5; batch += 1) {
    const made = Array.from({ length: MAX_OF_TODAY / 2 }, (_, n) => ({ query: `x${batch}-${n}`, count: 1 }));
    await recordMissedSearches([...made, { query: 'جسر', count: 1 }], now);
    expect(await getDb().missedSearch.count()).toBeLessThanOrEqual(MAX_OF_TODAY);
  }
  expect((await listMissedSearches(editor, { range: '7d' }, now))[0]).toEqual({ query: 'جسر', count: 8 });
  await pruneMissedSearches(at('2026-11-30T11:30:00Z'));
  expect(await getDb().missedSearch.count()).toBe(MAX_OF_A_DAY);
  await pruneMissedSearches(at('2027-06-01T11:30:00Z'));
  expect(await getDb().missedSearch.count()).toBe(0);
});

it('gives what is shown as CSV, in which no title is a formula', async () => {
  const one = await createPublished({ title: '=HYPERLINK("https://evil.example")' });
  await recordViews([views(one.id, '2026-11-29T11:00Z', 5, [2])]);
  await recordMissedSearches([{ query: '+1+1', count: 2 }], now);
  const file = (part: NumbersPart, range: '24h' | '7d' = '24h') => exportNumbers(editor, { range }, part, now);
  expect((await file('views')).split('\r\n').slice(-2)).toEqual(['2026-11-29T14:00:00+03:00,5,0', '']);
  expect((await file('views', '7d')).split('\r\n').at(-2)).toBe('2026-11-29,5,0');
  expect(await file('sources')).toBe(
    '\ufeffsource,views\r\nsearch,2\r\nsocial,0\r\nnews,0\r\nsites,0\r\nown,0\r\ndirect,0\r\nunknown,3\r\n',
  );
  expect(await file('articles')).toBe(
    `\ufefftitle,views,id\r\n"'=HYPERLINK(""https://evil.example"")",5,${one.id}\r\n`,
  );
  expect(await file('searches')).toBe("\ufeffquery,times\r\n'+1+1,2\r\n");
});
