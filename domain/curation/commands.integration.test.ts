import { expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { useDatabase } from '@/test/database/use-database';
import { createDraft, createPublished, missingId } from '@/test/factories/article';
import { endBreaking, saveFront, setBreaking } from './commands';
import { readBreaking, readFrontPage } from './queries';

useDatabase();

const editor = { id: null, label: 'editor', role: 'EDITOR' as const };
const author = { id: 'author', label: 'author', role: 'AUTHOR' as const };
const lead = (articleId: string, pinnedUntil: Date | null = null) => ({ containers: [{ container: 'lead' as const, chosen: [{ articleId, pinnedUntil }] }] });

it('puts a lead on the front page, and lets the newest back when the pin is over', async () => {
  const old = await createPublished({ publishedAt: new Date(Date.now() - 86_400_000) });
  const fresh = await createPublished();
  const until = new Date(Date.now() + 60_000);
  expect(await saveFront(editor, lead(old.id, until))).toEqual({ ok: true, value: null });
  expect((await readFrontPage()).lead?.id).toBe(old.id);
  expect((await readFrontPage(new Date(until.getTime() + 1))).lead?.id).toBe(fresh.id);
});

it('writes both arrangements down, from which the earlier one is put back', async () => {
  const [one, two] = [await createPublished(), await createPublished()];
  await saveFront(editor, lead(one.id));
  await saveFront(editor, lead(two.id));
  const event = await getDb().auditEvent.findFirst({ where: { action: 'front.arrange' }, orderBy: { at: 'desc' } });
  expect(event).toMatchObject({ before: { lead: [one.id] }, after: { lead: [two.id] } });
  expect(await getDb().frontSlot.findMany({ select: { articleId: true } })).toEqual([{ articleId: two.id }]);
});

it('never shows a draft, and changes nothing when an article is unknown or the right is missing', async () => {
  const shown = await createPublished();
  const draft = await createDraft();
  await saveFront(editor, lead(draft.id));
  expect((await readFrontPage()).lead?.id).toBe(shown.id);
  expect(await saveFront(editor, lead(missingId()))).toMatchObject({ reason: 'unknown-reference' });
  expect(await saveFront(author, lead(shown.id))).toMatchObject({ reason: 'forbidden' });
  expect(await getDb().frontSlot.findMany({ select: { articleId: true } })).toEqual([{ articleId: draft.id }]);
});

it('shows one breaking line until it ends', async () => {
  expect(await setBreaking(author, { text: 'عاجل', minutes: 5 })).toMatchObject({ reason: 'forbidden' });
  expect(await setBreaking(editor, { text: 'عاجل', path: 'https://elsewhere.example', minutes: 5 })).toMatchObject({ reason: 'invalid' });
  await setBreaking(editor, { text: 'السطر الأول', minutes: 60 });
  await setBreaking(editor, { text: 'السطر الثاني', path: '/latest', minutes: 5 });
  expect(await readBreaking()).toMatchObject({ text: 'السطر الثاني', path: '/latest' });
  expect(await readBreaking(new Date(Date.now() + 6 * 60_000))).toBeNull();
  await endBreaking(editor);
  expect(await readBreaking(new Date(Date.now() + 1))).toBeNull();
});
