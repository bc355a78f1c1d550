import { inTransaction } from '@/db/transaction';
import { readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { moveMenuEntries } from '@/domain/taxonomy/menu-places';
import { saveSection, saveTopic } from '@/domain/taxonomy/commands';
import { clearMemoryCache } from '@/lib/memory-cache';
import { sectionPath, staticPagePath, topicPath } from '@/lib/urls';
import { useDatabase } from '@/test/database/use-database';
import { createDraft, createPublished } from '@/test/factories/article';
import { createSection } from '@/test/factories/section';
import { createTopic } from '@/test/factories/topic';
import { createActor } from '@/test/factories/user';
import { saveMenus } from './commands';
import { listMenuTargets, readMenuDesk } from './desk-queries';
import { readMenus } from './queries';
import type { MenuEntryInput } from './types';

useDatabase();

const owner = { id: null, label: 'test', role: 'ADMINISTRATOR' } as const;
const entry = (kind: MenuEntryInput['kind'], target: string, rest: Partial<MenuEntryInput> = {}): MenuEntryInput => ({
  kind,
  target,
  label: '',
  depth: 0,
  ...rest,
});
const address = (target: string, rest = {}) => entry('address', target, rest);
const heading = (label: string) => entry('heading', '', { label });
const many = (count: number) => Array.from({ length: count }, (_, at) => address(`https://example.org/${at}`));
const save = (menus: Partial<Record<'header' | 'footer' | 'social', MenuEntryInput[]>>, version = 0) =>
  saveMenus(owner, { version, header: [], footer: [], social: [], ...menus });
const read = () => {
  clearMemoryCache();
  return readMenus();
};
const below = { depth: 1 } as const;

it('lists the sections in order while there is no menu', async () => {
  await createSection({ name: 'ثانية', position: 2 });
  await createSection({ name: 'أولى', position: 1, colour: 'river' });
  const { header, footer, sections, social } = await read();
  expect(header.map(({ label, colour }) => [label, colour])).toEqual([
    ['أولى', 'river'],
    ['ثانية', 'accent'],
  ]);
  expect(sections).toEqual(header);
  expect([footer, social]).toEqual([[], []]);
});

it('shows what was saved at once, in order, by own names or those of the targets', async () => {
  const [section, other, left] = [await createSection(), await createSection(), await createSection()];
  const topic = await createTopic({ name: 'الماء' });
  const saved = await save({
    header: [
      entry('section', section.id, { label: 'شؤون' }),
      entry('topic', topic.id, below),
      heading('مواقعنا'),
      address('https://www.example.org/a', below),
      heading('فارغ'),
    ],
    footer: [heading('عن الصحيفة'), address('mailto:desk@example.org', below), entry('section', other.id, below)],
    social: [address('https://t.me/warraq'), address('https://example.org/@w', { label: 'مجتمعنا' })],
  });
  expect(saved).toEqual({ ok: true, value: { version: 1 } });
  const menus = await readMenus();
  const plain = { colour: null, items: [] };
  expect(menus.header).toEqual([
    {
      label: 'شؤون',
      href: sectionPath(section.slug),
      colour: 'accent',
      items: [{ label: 'الماء', href: topicPath(topic.slug), ...plain }],
    },
    {
      label: 'مواقعنا',
      href: null,
      colour: null,
      items: [{ label: 'example.org', href: 'https://www.example.org/a', ...plain }],
    },
  ]);
  expect(menus.footer[0]?.items.map(({ label }) => label)).toEqual(['desk@example.org', other.name]);
  // What stands in no menu can be reached all the same.
  expect(menus.sections.map(({ label }) => label)).toEqual([left.name]);
  expect(menus.social).toEqual([
    { network: 'telegram', label: '', href: 'https://t.me/warraq' },
    { network: 'other', label: 'مجتمعنا', href: 'https://example.org/@w' },
  ]);
  const audit = await getDb().auditEvent.findFirstOrThrow({ where: { action: 'menu.save' } });
  expect(audit.after).toMatchObject({ social: ['https://t.me/warraq', 'مجتمعنا (https://example.org/@w)'] });
});

it('tells the second of two people, and overwrites nothing', async () => {
  const first = await createActor('ADMINISTRATOR');
  expect(await saveMenus(first, { version: 0, header: many(1), footer: [], social: [] })).toMatchObject({ ok: true });
  expect(await save({ header: many(2) })).toMatchObject({ ok: false, reason: 'conflict' });
  expect(await readMenuDesk()).toMatchObject({
    version: 1,
    writer: expect.any(String),
    menus: { header: { length: 1 } },
  });
  const both = await Promise.all([save({ header: many(3) }, 1), save({ header: many(4) }, 1)]);
  expect(both.map((result) => result.ok).toSorted()).toEqual([false, true]);
  expect((await readMenuDesk()).version).toBe(2);
});

it('is for administrators alone', async () => {
  for (const role of ['EDITOR', 'AUTHOR', 'CONTRIBUTOR'] as const)
    expect(await saveMenus(await createActor(role), { version: 0, header: [], footer: [], social: [] })).toMatchObject({
      reason: 'forbidden',
    });
});

it('takes two hundred entries in all, and says no to one more', async () => {
  expect(await save({ header: many(150), social: many(50) })).toMatchObject({ ok: true });
  const { header, social } = await read();
  expect([header.length, social.length]).toEqual([150, 50]);
  for (const more of [{ header: many(151), social: many(50) }, { header: many(201) }]) {
    expect(await save(more, 1)).toMatchObject({ ok: false, reason: 'invalid' });
  }
  expect(await getDb().menuEntry.count()).toBe(200);
});

it.each<[string, Parameters<typeof save>[0]]>([
  ['a script', { header: [address('javascript:alert(1)')] }],
  ['a script behind a blank', { header: [address(' \tjavascript:alert(1)')] }],
  ['data', { social: [address('data:text/html,x')] }],
  ['a path', { header: [address('/admin')] }],
  ['another host without a scheme', { header: [address('//evil.example')] }],
  ['a password', { header: [address('https://a:b@example.org')] }],
  ['an address that is too long', { header: [address(`https://example.org/${'x'.repeat(1_981)}`)] }],
  ['a label that is too long', { header: [address('https://example.org', { label: 'ا'.repeat(61) })] }],
  ['a heading without words', { header: [heading('\u202e \u200f')] }],
  ['a heading that leads somewhere', { header: [entry('heading', 'https://example.org', { label: 'ا' })] }],
  ['a section that is no id', { header: [entry('section', "' OR 1=1")] }],
  ['a sub-menu of nothing', { header: [address('https://example.org', below)] }],
  ['a sub-menu in a sub-menu', { header: [heading('ا'), { ...heading('ب'), ...below }] }],
  ['a depth of two', { header: [heading('ا'), { ...address('https://example.org'), depth: 2 as 1 }] }],
  ['a link in place of a heading', { footer: [address('https://example.org')] }],
  ['a heading among the profiles', { social: [heading('ا')] }],
  ['an unknown kind', { header: [entry('script' as 'topic', 'x')] }],
])('refuses %s', async (_name, menus) => {
  expect(await save(menus)).toMatchObject({ ok: false, reason: 'invalid' });
  expect(await getDb().menuEntry.count()).toBe(0);
});

it('cleans words of what turns them round', async () => {
  await save({ header: [address('https://example.org', { label: ' نبأ\u202e\nاليوم\u0000 ' })] });
  expect((await read()).header[0]?.label).toBe('نبأ اليوم');
});

it('follows sections and topics that are renamed, merged or deleted', async () => {
  const editor = await createActor();
  const [section, topic, into] = [await createSection(), await createTopic(), await createTopic({ name: 'الباقي' })];
  await save({
    header: [entry('section', section.id), entry('topic', topic.id, below), address('https://example.org', below)],
  });
  await saveSection(editor, { id: section.id, name: 'اسم آخر', slug: 'other' });
  await saveTopic(editor, { id: topic.id, name: 'وسم آخر', slug: 'wasm' });
  expect(await readMenus()).toMatchObject({
    header: [{ label: 'اسم آخر', href: '/s/other', items: [{ label: 'وسم آخر', href: '/t/wasm' }, {}] }],
  });
  // As a merge does (domain/publishing/names/delete-name.ts).
  await inTransaction((tx) => moveMenuEntries(tx, 'topic', topic.id, into.id));
  clearMemoryCache();
  expect((await readMenus()).header[0]?.items[0]).toMatchObject({ label: 'الباقي', href: topicPath(into.slug) });
  // What belonged to a deleted entry takes its place.
  await getDb().section.delete({ where: { id: section.id } });
  await getDb().topic.delete({ where: { id: into.id } });
  expect((await read()).header).toMatchObject([{ href: 'https://example.org', items: [] }]);
  expect(await readMenuDesk()).toMatchObject({ menus: { header: [{ depth: 0 }] } });
  const gone = entry('section', section.id);
  expect(await save({ header: [gone] }, 1)).toMatchObject({ ok: false, reason: 'unknown-reference' });
  expect(await getDb().menuEntry.count()).toBe(1);
});

it('links published pages alone', async () => {
  const page = await createPublished({ title: 'من نحن', pageSlug: 'about' });
  const draft = await createDraft({ title: 'سر', pageSlug: 'secret' });
  const article = await createPublished();
  expect((await listMenuTargets()).page).toEqual([{ id: page.id, name: 'من نحن' }]);
  const header = [
    entry('page', page.id),
    entry('page', draft.id, { label: 'قريبًا' }),
    address('https://example.org', below),
  ];
  expect(await save({ header })).toMatchObject({ ok: true });
  expect((await read()).header.map(({ href }) => href)).toEqual([staticPagePath('about'), 'https://example.org']);
  expect((await readMenuDesk()).menus.header.map(({ isHidden }) => isHidden)).toEqual([false, true, false]);
  await getDb().article.update({ where: { id: page.id }, data: { pageSlug: null } });
  await getDb().article.delete({ where: { id: draft.id } });
  expect((await read()).header.map(({ href }) => href)).toEqual(['https://example.org']);
  expect(await save({ header: [entry('page', article.id)] }, 1)).toMatchObject({ reason: 'unknown-reference' });
});

it('keeps the profiles that were settings', async () => {
  const sql = await readFile('prisma/migrations/20261129020000_menus/migration.sql', 'utf8');
  const social = {
    youtube: 'https://youtube.com/@w',
    telegram: 'https://t.me/w',
    x: 'javascript:alert(1)',
    old: 'https://a.b',
  };
  await getDb().setting.createMany({
    data: [
      { key: 'social', value: social },
      { key: 'name', value: 'الضفاف' },
    ],
  });
  const client = new Client({ connectionString: process.env['DATABASE_URL'] ?? '' });
  await client.connect();
  await client.query(`DROP TABLE menu_entry, menu; DROP TYPE menu_place; ${sql}`);
  await client.end();
  expect((await read()).social.map(({ href }) => href)).toEqual(['https://t.me/w', 'https://youtube.com/@w']);
  expect((await getDb().setting.findMany()).map(({ key }) => key)).toEqual(['name']);
});
