import { beforeEach, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import type { Actor } from '@/domain/users/types';
import { clearMemoryCache } from '@/lib/memory-cache';
import { useDatabase } from '@/test/database/use-database';
import { createEmbargoed, createPublished, missingId } from '@/test/factories/article';
import { createSection } from '@/test/factories/section';
import { listMostReadOfSection } from './most-read';
import { readFrontPage } from './queries';
import { listSectionPins, readSectionLead, saveSectionPins } from './section-pins';

useDatabase();
beforeEach(clearMemoryCache);

const editor: Actor = { id: null, label: 'test', role: 'EDITOR' };
const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR);

it('puts articles at the top of a section, in order, until their time is over', async () => {
  const section = await createSection();
  const made = await Promise.all([1, 2, 3].map((hours) => createPublished({ publishedAt: ago(hours) })));
  const [first, second, third] = made.map(({ id }) => id);
  const soon = new Date(Date.now() + HOUR);
  const pins = [
    { articleId: third ?? '' },
    { articleId: first ?? '', pinnedUntil: soon },
    { articleId: second ?? '', pinnedUntil: ago(1) },
  ];
  expect(await saveSectionPins(editor, { sectionId: section.id, pins })).toMatchObject({ ok: true });
  expect(await readSectionLead(section.slug)).toMatchObject({
    cards: [{ id: third }, { id: first }],
    ids: [third, first],
    until: soon,
  });
  expect(await readSectionLead(section.slug, new Date(soon.getTime() + 1))).toMatchObject({ cards: [{ id: third }] });
  expect((await listSectionPins())[section.id]?.map(({ articleId }) => articleId)).toEqual([third, first]);
  await saveSectionPins(editor, { sectionId: section.id, pins: [] });
  expect(await readSectionLead(section.slug)).toEqual({ cards: [], ids: [], until: null });
});

it('leaves out what readers may not see, but knows of it', async () => {
  const section = await createSection();
  const [hidden, withdrawn] = [await createEmbargoed(), await createPublished()];
  const pins = [{ articleId: hidden.id }, { articleId: withdrawn.id }];
  await saveSectionPins(editor, { sectionId: section.id, pins });
  await getDb().article.update({
    where: { id: withdrawn.id },
    data: { status: 'WITHDRAWN', withdrawnAt: new Date() },
    select: { id: true },
  });
  expect(await readSectionLead(section.slug)).toMatchObject({ cards: [], ids: [hidden.id, withdrawn.id] });
  expect(await readSectionLead(section.slug, new Date(Date.now() + 2 * HOUR))).toMatchObject({
    cards: [{ id: hidden.id }],
  });
});

it('rejects what is too much, twice, unknown or not allowed', async () => {
  const section = await createSection();
  const articles = await Promise.all(Array.from({ length: 6 }, () => createPublished()));
  const pinsOf = (ids: string[]) => ({ sectionId: section.id, pins: ids.map((articleId) => ({ articleId })) });
  const ids = articles.map(({ id }) => id);
  const [one = ''] = ids;
  expect(await saveSectionPins(editor, pinsOf(ids))).toMatchObject({ reason: 'invalid' });
  expect(await saveSectionPins(editor, pinsOf([one, one]))).toMatchObject({ reason: 'invalid' });
  expect(await saveSectionPins(editor, pinsOf([missingId()]))).toMatchObject({ reason: 'unknown-reference' });
  expect(await saveSectionPins(editor, { ...pinsOf([one]), sectionId: missingId() })).toMatchObject({
    reason: 'unknown-reference',
  });
  expect(await saveSectionPins({ ...editor, role: 'AUTHOR' }, pinsOf([one]))).toMatchObject({ reason: 'forbidden' });
  expect(await getDb().sectionPin.count()).toBe(0);
});

it('shows lower sections in the band above, or in one of their own', async () => {
  const parent = await createSection({ name: 'رياضة' });
  const [own, merged] = [
    await createSection({ parentId: parent.id, name: 'كرة' }),
    await createSection({ parentId: parent.id, name: 'تنس', onFront: false }),
  ];
  const silent = await createSection({ onFront: false });
  for (let hours = 1; hours <= 40; hours += 1) await createPublished({ publishedAt: ago(hours) });
  const make = (sectionId: string, hours: number) => createPublished({ sectionId, publishedAt: ago(hours) });
  const [ofParent, ofOwn, ofMerged] = [
    [await make(parent.id, 100), await make(parent.id, 103)],
    [await make(own.id, 101), await make(own.id, 104)],
    [await make(merged.id, 102)],
  ];
  await make(silent.id, 105);
  const bands = (await readFrontPage()).sections.map(({ section, items }) => [section.name, items.map(({ id }) => id)]);
  expect(bands).toEqual([
    ['رياضة', [ofParent[0]?.id, ofMerged[0]?.id, ofParent[1]?.id]],
    ['كرة', ofOwn.map(({ id }) => id)],
  ]);
});

it('counts what was read in the sections below', async () => {
  const parent = await createSection();
  const child = await createSection({ parentId: parent.id });
  const article = await createPublished({ sectionId: child.id });
  const hour = new Date(Math.floor(Date.now() / HOUR) * HOUR);
  await getDb().articleViews.create({ data: { articleId: article.id, hour, views: 7 } });
  expect((await listMostReadOfSection(parent.id)).day).toMatchObject([{ id: article.id }]);
});
