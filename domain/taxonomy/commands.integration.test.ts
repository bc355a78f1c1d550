import { expect, it } from 'vitest';
import { getDb } from '@/db/client';
import type { Actor } from '@/domain/users/types';
import { useDatabase } from '@/test/database/use-database';
import { missingId } from '@/test/factories/article';
import { orderSections, saveAuthor, saveSection, saveThread, saveTopic } from './commands';
import { listThreads } from './desk-queries';
import { findRedirect } from '@/domain/redirects/queries';
import { findAuthor, findSection, findTopic, listSections } from './queries';

useDatabase();

const editor: Actor = { id: null, label: 'test', role: 'EDITOR' };
const author: Actor = { id: null, label: 'test', role: 'AUTHOR' };

it('makes sections, in their order, and finds them by slug', async () => {
  await saveSection(editor, { name: 'رياضة', position: 2 });
  await saveSection(editor, { name: 'سياسة المدينة', position: 1, colour: 'river' });
  expect((await listSections()).map(({ slug }) => slug)).toEqual(['سياسة-المدينة', 'رياضة']);
  expect(await findSection('سياسة-المدينة')).toMatchObject({ name: 'سياسة المدينة', colour: 'river' });
  expect(await findSection('لا-شيء')).toBeNull();
});

it('puts all sections in an order at once, or none', async () => {
  const made = [
    await saveSection(editor, { name: 'أولى' }),
    await saveSection(editor, { name: 'ثانية', position: 1 }),
    await saveSection(editor, { name: 'ثالثة', position: 2 }),
  ];
  const ids = made.flatMap((result) => (result.ok ? result.value.id : []));
  const wanted = [ids[2] ?? '', ids[0] ?? '', ids[1] ?? ''];
  expect(await orderSections(author, { ids: wanted })).toMatchObject({ reason: 'forbidden' });
  expect(await orderSections(editor, { ids: wanted.slice(1) })).toMatchObject({ reason: 'conflict' });
  expect(await orderSections(editor, { ids: [missingId(), ...wanted.slice(1)] })).toMatchObject({ reason: 'conflict' });
  expect(await orderSections(editor, { ids: wanted })).toMatchObject({ ok: true });
  expect((await listSections()).map(({ name }) => name)).toEqual(['ثالثة', 'أولى', 'ثانية']);
  expect(await getDb().auditEvent.count({ where: { action: 'section.order' } })).toBe(1);
});

it('keeps every old address of a renamed topic, without chains', async () => {
  const first = await saveTopic(editor, { name: 'المياه' });
  if (!first.ok) throw new Error(first.reason);
  const { id } = first.value;
  await saveTopic(editor, { id, name: 'المياه', slug: 'مياه النهر' });
  await saveTopic(editor, { id, name: 'المياه', slug: 'النهر' });
  const target = `/t/${encodeURIComponent('النهر')}`;
  expect((await findRedirect('/t/المياه'))?.to).toBe(target);
  expect((await findRedirect('/t/مياه-النهر'))?.to).toBe(target);
  await saveTopic(editor, { id, name: 'المياه', slug: 'المياه' });
  expect(await findRedirect('/t/المياه')).toBeNull();
  expect((await findRedirect('/t/النهر'))?.to).toBe(`/t/${encodeURIComponent('المياه')}`);
});

it('keeps profiles and threads', async () => {
  await saveAuthor(editor, {
    name: 'سلمى الحداد',
    jobTitle: 'مراسلة شؤون المياه',
    links: ['https://example.org/salma'],
  });
  expect(await findAuthor('سلمى-الحداد')).toMatchObject({
    jobTitle: 'مراسلة شؤون المياه',
    links: ['https://example.org/salma'],
    portrait: null,
  });
  await saveThread(editor, { title: 'فيضان الربيع' });
  expect(await listThreads()).toMatchObject([{ title: 'فيضان الربيع', slug: 'فيضان-الربيع' }]);
});

it('rejects invalid input and missing permissions', async () => {
  expect(await saveTopic(author, { name: 'موضوع' })).toMatchObject({ ok: false, reason: 'forbidden' });
  expect(await saveTopic(editor, { name: '؟؟' })).toMatchObject({ ok: false, reason: 'invalid' });
  expect(await saveTopic(editor, { id: missingId(), name: 'موضوع' })).toMatchObject({ ok: false, reason: 'not-found' });
  await saveTopic(editor, { name: 'موضوع' });
  expect(await saveTopic(editor, { name: 'موضوع' })).toMatchObject({ ok: false, reason: 'name-taken' });
  expect(await saveTopic(editor, { name: 'آخر', slug: 'موضوع' })).toMatchObject({ ok: false, reason: 'slug-taken' });
  expect(await saveAuthor(editor, { name: 'كاتبة', links: ['javascript:alert(1)'] })).toMatchObject({
    ok: false,
    reason: 'invalid',
  });
  expect(await saveAuthor(editor, { name: 'كاتبة', portraitId: missingId() })).toMatchObject({
    ok: false,
    reason: 'unknown-reference',
  });
  expect(await getDb().auditEvent.count()).toBe(1);
});

it('gives names that differ only in their signs slugs of their own', async () => {
  for (const name of ['C', 'C#', 'C++']) expect(await saveTopic(editor, { name })).toMatchObject({ ok: true });
  expect((await getDb().topic.findMany({ orderBy: { id: 'asc' } })).map(({ slug }) => slug)).toEqual([
    'c',
    'c-2',
    'c-3',
  ]);
  expect(await findTopic('c-3')).toMatchObject({ name: 'C++' });
  const [one, other] = [await saveAuthor(editor, { name: 'أحمد علي' }), await saveAuthor(editor, { name: 'أحمد علي' })];
  expect([one, other].map((saved) => saved.ok && saved.value.slug)).toEqual(['أحمد-علي', 'أحمد-علي-2']);
});

it('takes an address that led elsewhere for a new name', async () => {
  await getDb().redirect.create({ data: { fromPath: '/t/موضوع', toPath: '', kind: 'GONE' } });
  await saveTopic(editor, { name: 'موضوع' });
  expect(await findRedirect('/t/موضوع')).toBeNull();
});
