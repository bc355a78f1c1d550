import { expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { useDatabase } from '@/test/database/use-database';
import { createImage } from '@/test/factories/media';
import { missingId } from '@/test/factories/article';
import { unwrap } from '@/test/unwrap';
import { removeAdvertisement, saveAdvertisement } from './commands';
import {
  findAdvertisement,
  findAdvertisementLink,
  listAdvertisementDays,
  listAdvertisements,
  pickAdvertisement,
} from './queries';
import { recordAdvertisementCounts } from './record-counts';

useDatabase();

const editor = { id: null, label: 'editor', role: 'EDITOR' } as const;
const written = { name: 'مطبعة النهر', place: 'FOOTER', title: 'طباعة الكتب', link: 'https://print.example/كتب?q=1' };
const save = (change: object = {}) => saveAdvertisement(editor, { ...written, ...change });
const shown = async () => (await pickAdvertisement('FOOTER')).chosen?.title ?? null;
const hour = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * hour);

it('stands in its place from its beginning to its end, while it is on', async () => {
  const { id } = unwrap(await save());
  expect(await shown()).toBe('طباعة الكتب');
  expect((await pickAdvertisement('LIST')).chosen).toBeNull();
  const [startsAt, endsAt] = [at(1), at(2)];
  unwrap(await save({ id, startsAt, endsAt }));
  expect(await pickAdvertisement('FOOTER')).toEqual({ chosen: null, until: startsAt });
  unwrap(await save({ id, startsAt: at(-1), endsAt }));
  expect((await pickAdvertisement('FOOTER')).until).toEqual(endsAt);
  unwrap(await save({ id, startsAt: at(-2), endsAt: at(-1) }));
  expect(await shown()).toBeNull();
  unwrap(await save({ id, isOn: false }));
  expect(await shown()).toBeNull();
});

it.each([
  ['no address', { link: '' }],
  ['a script', { link: 'javascript:alert(1)' }],
  ['data', { link: 'data:text/html,x' }],
  ['a path', { link: '/admin' }],
  ['another protocol', { link: '//evil.example' }],
  ['a name and password', { link: 'https://paper.example@evil.example/' }],
  ['an endless address', { link: `https://x.example/${'a'.repeat(1_000)}` }],
  ['neither picture nor title', { title: ' ' }],
  ['a control character', { title: 'a\0b' }],
  ['a long title', { title: 'ن'.repeat(91) }],
  ['an end before the beginning', { startsAt: at(2), endsAt: at(1) }],
  ['no weight', { weight: 0 }],
  ['too much weight', { weight: 101 }],
  ['a broken weight', { weight: 1.5 }],
  ['an unknown place', { place: 'POPUP' }],
  ['an unknown field', { clicked: 5 }],
])('refuses %s', async (_what, change) => {
  expect(await save(change)).toMatchObject({ ok: false, reason: 'invalid' });
  expect(await getDb().advertisement.count()).toBe(0);
});

it('keeps the address as browsers write it, so that nothing can be added to the answer', async () => {
  const { id } = unwrap(await save({ link: ' https://print.example/كتب?a=\r\n1"<>' }));
  const link = (await findAdvertisementLink(id)) ?? '';
  expect(link).toMatch(/^https:\/\/print\.example\/%D9%83[\x21-\x7e]+$/);
  expect(link).not.toMatch(/[\r\n"<>]/);
  expect(await findAdvertisementLink(missingId())).toBeNull();
});

it('wants the words of a picture, keeps the picture, and shows it with them', async () => {
  const picture = await createImage();
  expect(await save({ mediaId: picture.id, title: '', alt: '' })).toMatchObject({ reason: 'invalid' });
  expect(await save({ mediaId: missingId(), alt: 'كتاب' })).toMatchObject({ reason: 'unknown-reference' });
  const clip = await createImage({ kind: 'VIDEO' });
  expect(await save({ mediaId: clip.id, alt: 'كتاب' })).toMatchObject({ reason: 'unknown-reference' });
  const { id } = unwrap(await save({ mediaId: picture.id, title: '', alt: 'كتاب' }));
  expect((await pickAdvertisement('FOOTER')).chosen).toMatchObject({ id, alt: 'كتاب', image: { id: picture.id } });
  await expect(getDb().media.delete({ where: { id: picture.id } })).rejects.toThrow();
});

it('is for editors, and the trail keeps what was sold and counted', async () => {
  expect(await saveAdvertisement({ ...editor, role: 'AUTHOR' }, written)).toMatchObject({ reason: 'forbidden' });
  const { id } = unwrap(await save());
  expect(await removeAdvertisement({ ...editor, role: 'AUTHOR' }, id)).toMatchObject({ reason: 'forbidden' });
  await recordAdvertisementCounts([{ advertisementId: id, hour: new Date(0), shown: 7, clicked: 2 }]);
  unwrap(await removeAdvertisement(editor, id));
  expect(await removeAdvertisement(editor, id)).toMatchObject({ reason: 'not-found' });
  expect(await save({ id })).toMatchObject({ reason: 'not-found' });
  const events = await getDb().auditEvent.findMany({ where: { targetId: id }, orderBy: { at: 'asc' } });
  expect(events.map(({ action }) => action)).toEqual(['advertisement.create', 'advertisement.remove']);
  expect(events[1]?.before).toMatchObject({
    link: 'https://print.example/%D9%83%D8%AA%D8%A8?q=1',
    shown: 7,
    clicked: 2,
  });
  expect(await shown()).toBeNull();
});

it('adds up counts by day of the newsroom, and skips what was deleted', async () => {
  const { id } = unwrap(await save());
  const count = (hourOf: string, showings: number, clicked = 0) => ({
    advertisementId: id,
    hour: new Date(hourOf),
    shown: showings,
    clicked,
  });
  await recordAdvertisementCounts([count('2026-11-28T20:00Z', 3), count('2026-11-28T22:00Z', 5, 1)]);
  await Promise.all(
    [1, 2, 3].map(() =>
      recordAdvertisementCounts([
        { ...count('2026-11-28T22:00Z', 1), advertisementId: missingId() },
        count('2026-11-28T22:00Z', 10, 1),
      ]),
    ),
  );
  expect(await listAdvertisementDays(id, 'Asia/Damascus')).toEqual([
    { day: '2026-11-29', shown: 35, clicked: 4 },
    { day: '2026-11-28', shown: 3, clicked: 0 },
  ]);
  expect(await listAdvertisements()).toMatchObject([{ id, shown: 38, clicked: 4 }]);
  expect(await findAdvertisement(id)).toMatchObject({ shown: 38, clicked: 4 });
});
