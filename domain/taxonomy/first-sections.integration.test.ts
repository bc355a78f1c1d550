import { expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { useDatabase } from '@/test/database/use-database';
import { createSections } from './first-sections';
import { listSections } from './queries';

useDatabase();

const editor = { id: null, label: 'test', role: 'EDITOR' } as const;

it('creates each once, in order and in colours of their own, after those that are there', async () => {
  expect(await createSections(editor, { names: ['أخبار', ' ثقافة ', 'أخبار'] })).toMatchObject({ ok: true });
  expect(await createSections(editor, { names: ['ثقافة', 'رياضة'] })).toMatchObject({ ok: true });
  const sections = await listSections();
  expect(sections.map(({ name }) => name)).toEqual(['أخبار', 'ثقافة', 'رياضة']);
  expect(new Set(sections.map(({ colour }) => colour)).size).toBe(3);
});

it('creates all or none, and asks who is there', async () => {
  expect(await createSections(editor, { names: ['أخبار', '؟!'] })).toMatchObject({ ok: false, reason: 'invalid' });
  expect(await createSections({ ...editor, role: 'AUTHOR' }, { names: ['أخبار'] })).toMatchObject({
    reason: 'forbidden',
  });
  expect(await getDb().section.count()).toBe(0);
});
