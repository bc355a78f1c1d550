import { expect, it } from 'vitest';
import type { Actor } from '@/domain/users/types';
import { useDatabase } from '@/test/database/use-database';
import { saveSection } from './commands';
import { findSection } from './queries';

useDatabase();

const editor: Actor = { id: null, label: 'test', role: 'EDITOR' };

it('keeps any colour of a section as it was chosen', async () => {
  expect(await saveSection(editor, { name: 'الميناء', colour: '#FFD400' })).toMatchObject({ ok: true });
  expect(await findSection('الميناء')).toMatchObject({ colour: '#ffd400' });
});

it.each([
  '#fff',
  '#ffd4000',
  '#12345g',
  '#١٢٣٤٥٦',
  'red',
  'constructor',
  'river;}',
  '#123456}',
  'url(x)',
  '',
  ' #123456',
])('takes no colour like %j', async (colour) => {
  const saved = await saveSection(editor, { name: 'الميناء', colour });
  expect(saved).toMatchObject({ ok: false, reason: 'invalid' });
  expect(await findSection('الميناء')).toBeNull();
});
