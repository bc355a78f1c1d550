import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { tagsChannel } from '@/db/notify';
import { findPublicArticle } from '@/domain/articles/queries';
import { useDatabase } from '@/test/database/use-database';
import { createDraft, createPublished, documentOf, missingId } from '@/test/factories/article';
import { createUser } from '@/test/factories/user';
import { editEntry, moveEntry, postEntry, removeEntry, restoreEntry } from './commands';
import { listDeskEntries } from './desk-queries';

useDatabase();

const editor = { id: null, label: 'editor', role: 'EDITOR' as const };
const author = { id: 'author', label: 'author', role: 'AUTHOR' as const };
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const words = (text: string) => ({ title: text, body: documentOf(`نص ${text}.`) });
const story = () => createPublished({ kind: 'LIVE' });

async function posted(articleId: string, text: string, at?: Date) {
  const result = await postEntry(editor, { id: randomUUID(), articleId, ...words(text), ...(at && { at }) });
  if (!result.ok) throw new Error(`${result.reason} ${result.detail ?? ''}`);
  return result.value;
}

async function shown(publicId: string) {
  const found = await findPublicArticle(publicId);
  return found?.state === 'published' ? found.article : null;
}

const titles = async (publicId: string) => (await shown(publicId))?.liveEntries.map(({ title }) => title);

describe('an entry', () => {
  it('is public as soon as it is posted, its writer visible to the desk only', async () => {
    const { id, publicId, contentUpdatedAt } = await story();
    const user = await createUser({ role: 'EDITOR', name: 'سلمى' });
    const entryId = randomUUID();
    const result = await postEntry(
      { id: user.id, label: user.email, role: 'EDITOR' },
      { id: entryId, articleId: id, keyMoment: true, ...words('وصل الفريق') },
    );
    expect(result).toMatchObject({
      ok: true,
      value: { id: entryId, version: 1, writer: 'سلمى', keyMoment: true, corrections: [] },
    });
    const article = await shown(publicId);
    expect(article?.liveEntries).toMatchObject([{ id: entryId, title: 'وصل الفريق' }]);
    expect(JSON.stringify(article)).not.toContain('سلمى');
    expect(article?.updatedAt.getTime()).toBeGreaterThan(contentUpdatedAt?.getTime() ?? 0);
    expect(await getDb().auditEvent.findFirst({ where: { action: 'live.post' } })).toMatchObject({
      targetId: entryId,
      actorId: user.id,
      after: { articleId: id, title: 'وصل الفريق' },
    });
  });

  it('that is sent twice is stored once, even concurrently', async () => {
    const { id } = await story();
    const input = { id: randomUUID(), articleId: id, ...words('مرة') };
    const results = await Promise.all([postEntry(editor, input), postEntry(editor, input), postEntry(editor, input)]);
    expect(results.every((result) => result.ok)).toBe(true);
    expect(await getDb().liveEntry.count()).toBe(1);
    expect(await getDb().auditEvent.count({ where: { action: 'live.post' } })).toBe(1);
    const other = await story();
    expect(await postEntry(editor, { ...input, articleId: other.id })).toMatchObject({ reason: 'duplicate' });
  });

  it('says something, of a moment that has come, in a live story, by who may', async () => {
    const { id } = await story();
    const entry = { id: randomUUID(), articleId: id, ...words('خبر') };
    expect(await postEntry(author, entry)).toMatchObject({ reason: 'forbidden' });
    expect(
      await postEntry(editor, {
        ...entry,
        title: ' ',
        body: { type: 'doc', version: 1, content: [{ type: 'paragraph' }] },
      }),
    ).toMatchObject({ reason: 'invalid' });
    expect(
      await postEntry(editor, { ...entry, body: { type: 'doc', version: 1, content: [{ type: 'script' }] } }),
    ).toMatchObject({ reason: 'invalid' });
    expect(await postEntry(editor, { ...entry, at: ago(-30) })).toMatchObject({ reason: 'in-the-future' });
    expect(await postEntry(editor, { ...entry, articleId: (await createPublished()).id })).toMatchObject({
      reason: 'not-live',
    });
    expect(await postEntry(editor, { ...entry, articleId: missingId() })).toMatchObject({ reason: 'not-found' });
    expect(
      await postEntry(editor, {
        ...entry,
        articleId: (await createPublished({ kind: 'LIVE', liveClosedAt: new Date() })).id,
      }),
    ).toMatchObject({ reason: 'coverage-closed' });
    expect(await getDb().liveEntry.count()).toBe(0);
    expect(await getDb().auditEvent.count()).toBe(0);
  });

  it('loses the empty paragraphs at its ends', async () => {
    const { id } = await story();
    const paragraph = (text: string) => ({ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) });
    const result = await postEntry(editor, {
      id: randomUUID(),
      articleId: id,
      title: '',
      body: { type: 'doc', version: 1, content: ['', 'أول', '', 'ثان', ' ', ''].map(paragraph) },
    });
    expect(result).toMatchObject({
      ok: true,
      value: { body: { content: [paragraph('أول'), paragraph(''), paragraph('ثان')] } },
    });
  });
});

describe('a change of an entry', () => {
  it('is quiet, or a correction with its date that readers see, and each of them stays', async () => {
    const { id, publicId } = await story();
    const entry = await posted(id, 'قتيلان');
    expect(await editEntry(editor, { id: entry.id, version: 1, ...words('جريحان') })).toMatchObject({
      ok: true,
      value: { version: 2, corrections: [] },
    });
    const before = Date.now();
    await editEntry(editor, { id: entry.id, version: 2, ...words('ثلاثة جرحى'), note: 'كان العدد اثنين.' });
    await editEntry(editor, { id: entry.id, version: 3, ...words('أربعة جرحى'), note: 'كان العدد ثلاثة.' });
    const [seen] = (await shown(publicId))?.liveEntries ?? [];
    expect(seen).toMatchObject({
      title: 'أربعة جرحى',
      corrections: [{ note: 'كان العدد اثنين.' }, { note: 'كان العدد ثلاثة.' }],
    });
    expect(seen?.corrections[0]?.at.getTime()).toBeGreaterThanOrEqual(before);
    const trail = await getDb().auditEvent.findMany({
      where: { targetId: entry.id },
      orderBy: { id: 'asc' },
      select: { action: true, summary: true },
    });
    expect(trail.map(({ action }) => action)).toEqual(['live.post', 'live.edit', 'live.correct', 'live.correct']);
    expect(trail[3]?.summary).toBe('كان العدد ثلاثة.');
  });

  it('of an older version is rejected and changes nothing', async () => {
    const { id, publicId } = await story();
    const entry = await posted(id, 'أول');
    await editEntry(editor, { id: entry.id, version: 1, ...words('ثان') });
    expect(await editEntry(editor, { id: entry.id, version: 1, ...words('ثالث'), note: 'لا' })).toMatchObject({
      reason: 'conflict',
    });
    expect(await titles(publicId)).toEqual(['ثان']);
    expect(await getDb().liveCorrection.count()).toBe(0);
  });

  it('moves it between its neighbours, by its time', async () => {
    const { id, publicId } = await story();
    const [, second, third] = [
      await posted(id, 'أ', ago(30)),
      await posted(id, 'ب', ago(20)),
      await posted(id, 'ج', ago(10)),
    ];
    expect(await titles(publicId)).toEqual(['ج', 'ب', 'أ']);
    const moved = await moveEntry(editor, { id: second.id, version: 1, direction: 'up' });
    expect(await titles(publicId)).toEqual(['ب', 'ج', 'أ']);
    expect(moved.ok && moved.value.at <= new Date()).toBe(true);
    expect(await moveEntry(editor, { id: second.id, version: 2, direction: 'up' })).toMatchObject({
      reason: 'no-place',
    });
    await moveEntry(editor, { id: third.id, version: 1, direction: 'down' });
    expect(await titles(publicId)).toEqual(['ب', 'أ', 'ج']);
    await editEntry(editor, { id: third.id, version: 2, ...words('ج'), at: ago(1) });
    expect((await titles(publicId))?.[0]).toBe('ج');
    expect(await moveEntry(author, { id: third.id, version: 3, direction: 'down' })).toMatchObject({
      reason: 'forbidden',
    });
  });

  it('takes it away and brings it back', async () => {
    const { id, publicId } = await story();
    const entry = await posted(id, 'عابر');
    expect(await removeEntry(author, { id: entry.id })).toMatchObject({ reason: 'forbidden' });
    expect(await removeEntry(editor, { id: entry.id })).toMatchObject({ ok: true });
    expect(await titles(publicId)).toEqual([]);
    expect((await listDeskEntries(id)).entries).toMatchObject([{ id: entry.id, removedAt: expect.any(Date) as Date }]);
    await removeEntry(editor, { id: entry.id });
    await restoreEntry(editor, { id: entry.id });
    expect(await titles(publicId)).toEqual(['عابر']);
    expect(await getDb().auditEvent.count({ where: { action: { in: ['live.remove', 'live.restore'] } } })).toBe(2);
    expect(await removeEntry(editor, { id: missingId() })).toMatchObject({ reason: 'not-found' });
  });
});

it('the desk polls for changes since its last poll, and pages back from an entry', async () => {
  const { id } = await createDraft({ kind: 'LIVE' });
  const first = await posted(id, 'قديم', ago(60));
  for (let minutes = 59; minutes > 0; minutes -= 1) await posted(id, `خبر ${minutes}`, ago(minutes));
  await getDb().liveEntry.updateMany({ data: { updatedAt: ago(5) } });
  const page = await listDeskEntries(id);
  expect([page.entries.length, page.hasOlder, page.entries[0]?.title]).toEqual([50, true, 'خبر 1']);
  const last = page.entries.at(-1);
  const older = await listDeskEntries(id, { before: last });
  expect([older.entries.length, older.hasOlder, older.entries.at(-1)?.title]).toEqual([10, false, 'قديم']);
  expect((await listDeskEntries(id, { since: page.asOf })).entries).toEqual([]);
  await removeEntry(editor, { id: first.id });
  expect((await listDeskEntries(id, { since: page.asOf })).entries.map((entry) => entry.id)).toEqual([first.id]);
});

it('names the pages that show it, within its transaction', async () => {
  const heard: string[] = [];
  const client = new Client({ connectionString: process.env['DATABASE_URL'] });
  await client.connect();
  client.on('notification', ({ payload }) => heard.push(...(payload ?? '').split(' ')));
  await client.query(`LISTEN ${tagsChannel}`);
  const [open, draft] = [await story(), await createDraft({ kind: 'LIVE' })];
  await posted(open.id, 'خبر');
  await expect.poll(() => heard).toEqual([`article:${open.id}`, 'feeds']);
  heard.length = 0;
  await posted(draft.id, 'لم يُنشر');
  await expect.poll(() => heard).toEqual([`article:${draft.id}`]);
  await client.end();
});
