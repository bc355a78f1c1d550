import { describe, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { useDatabase } from '@/test/database/use-database';
import { createDraft, createPublished, missingId } from '@/test/factories/article';
import { createUser } from '@/test/factories/user';
import { cancelFront, publishDueFront, publishFront, putBackFront, scheduleFront } from './editions';
import { endBreaking, setBreaking } from './commands';
import { restoreFront, saveFrontDraft } from './drafts';
import { listFrontHistory, listScheduledFronts, previewFront, readFrontDesk } from './desk-queries';
import { readBreaking, readFrontPage } from './queries';

useDatabase();

const editor = { id: null, label: 'editor', role: 'EDITOR' as const };
const author = { id: 'author', label: 'author', role: 'AUTHOR' as const };
const place = (container: 'lead' | 'pair' | 'grid' | 'media', ...ids: string[]) => ({
  container,
  chosen: ids.map((articleId) => ({ articleId })),
});
const lead = (articleId: string, version = 0) => ({ version, containers: [place('lead', articleId)] });
const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000);
const leadOf = async () => (await readFrontPage()).lead?.id;

async function published(articleId: string): Promise<string> {
  const { version } = await readFrontDesk();
  const saved = await saveFrontDraft(editor, lead(articleId, version));
  const result = saved.ok ? await publishFront(editor, { version: saved.value.version }) : saved;
  if (!result.ok) throw new Error(result.reason);
  return result.value.id;
}

describe('the draft', () => {
  it('is not visible to readers until it is published', async () => {
    const [old, fresh] = [await createPublished({ publishedAt: ago(24) }), await createPublished()];
    expect(await saveFrontDraft(editor, lead(old.id))).toEqual({ ok: true, value: { version: 1 } });
    expect(await leadOf()).toBe(fresh.id);
    expect((await previewFront(null))?.lead?.id).toBe(old.id);
    expect(await readFrontDesk()).toMatchObject({
      version: 1,
      isShown: false,
      containers: [
        { container: 'lead', limit: 1, chosen: [{ articleId: old.id, title: old.title }] },
        { container: 'pair', automatic: [fresh.title] },
        {},
        {},
        {},
      ],
    });
    expect(await publishFront(editor, { version: 1 })).toMatchObject({ ok: true });
    expect(await leadOf()).toBe(old.id);
    expect((await readFrontDesk()).isShown).toBe(true);
    expect(await getDb().auditEvent.findFirst({ where: { action: 'front.arrange' } })).toMatchObject({
      before: {},
      after: { lead: [old.id] },
    });
  });

  it('is never overwritten unseen: of two saves of one version the second is rejected', async () => {
    const [one, two] = [await createPublished(), await createPublished()];
    const both = await Promise.all([saveFrontDraft(editor, lead(one.id)), saveFrontDraft(editor, lead(two.id))]);
    expect(both.map((result) => (result.ok ? 'kept' : result.reason)).sort()).toEqual(['conflict', 'kept']);
    expect(await publishFront(editor, { version: 0 })).toMatchObject({ reason: 'conflict' });
    expect(await scheduleFront(editor, { version: 0, at: ago(-1) })).toMatchObject({ reason: 'conflict' });
    const kept = both[0].ok ? one.id : two.id;
    expect((await readFrontDesk()).containers[0]?.chosen.map(({ articleId }) => articleId)).toEqual([kept]);
    expect(await getDb().frontSlot.count()).toBe(0);
  });

  it('changes nothing for an unknown article or without the permission, and never shows articles that are not public', async () => {
    const shown = await createPublished();
    const draft = await createDraft();
    expect(await saveFrontDraft(author, lead(shown.id))).toMatchObject({ reason: 'forbidden' });
    expect(await saveFrontDraft(editor, lead(missingId()))).toMatchObject({ reason: 'unknown-reference' });
    expect(await saveFrontDraft(editor, { version: 0, containers: [place('lead'), place('lead')] })).toMatchObject({
      reason: 'invalid',
    });
    expect(await getDb().auditEvent.count()).toBe(0);
    await saveFrontDraft(editor, lead(draft.id));
    expect((await previewFront(null))?.lead?.id).toBe(shown.id);
    expect(await publishFront(author, { version: 1 })).toMatchObject({ reason: 'forbidden' });
    await publishFront(editor, { version: 1 });
    expect(await leadOf()).toBe(shown.id);
  });

  it('lets a pin end by itself', async () => {
    const [old, fresh] = [await createPublished({ publishedAt: ago(24) }), await createPublished()];
    const pinnedUntil = new Date(Date.now() + 60_000);
    await saveFrontDraft(editor, {
      version: 0,
      containers: [{ container: 'lead', chosen: [{ articleId: old.id, pinnedUntil }] }],
    });
    await publishFront(editor, { version: 1 });
    expect(await leadOf()).toBe(old.id);
    expect((await readFrontPage(new Date(pinnedUntil.getTime() + 1))).lead?.id).toBe(fresh.id);
  });
});

it('fills the grid once something stands in it, shows media by hand alone, and nothing twice', async () => {
  const made: string[] = [];
  for (let hours = 1; hours <= 9; hours += 1) made.push((await createPublished({ publishedAt: ago(hours) })).id);
  expect(await readFrontPage()).toMatchObject({ grid: [], media: [] });
  await saveFrontDraft(editor, {
    version: 0,
    containers: [place('grid', made[8] ?? ''), place('media', made[0] ?? '', made[8] ?? '')],
  });
  await publishFront(editor, { version: 1 });
  const front = await readFrontPage();
  expect(front.grid.map(({ id }) => made.indexOf(id))).toEqual([8, 4, 5, 6]);
  expect(front.media.map(({ id }) => made.indexOf(id))).toEqual([0]);
  expect([front.lead, ...front.seconds, ...front.latest].map((card) => made.indexOf(card?.id ?? ''))).toEqual([
    1, 2, 3, 7,
  ]);
});

describe('the history', () => {
  it('lists every edition with its publisher, including the one before the first, and restores each', async () => {
    const [one, two, newest] = [
      await createPublished({ publishedAt: ago(9) }),
      await createPublished({ publishedAt: ago(8) }),
      await createPublished(),
    ];
    const user = await createUser({ role: 'EDITOR', name: 'هدى' });
    const first = await published(one.id);
    await saveFrontDraft({ id: user.id, label: user.email, role: 'EDITOR' }, lead(two.id, 1));
    const second = await publishFront({ id: user.id, label: user.email, role: 'EDITOR' }, { version: 2, name: 'مساء' });
    expect(second).toMatchObject({ ok: true, value: { previousId: first } });
    const { items, next } = await listFrontHistory();
    expect(items.map(({ name, writer }) => [name, writer])).toEqual([
      ['مساء', 'هدى'],
      ['', null],
      ['', null],
    ]);
    expect(next).toBeNull();
    expect((await listFrontHistory(items[0]?.id)).items).toHaveLength(2);
    await putBackFront(editor, { id: first });
    expect(await leadOf()).toBe(one.id);
    expect((await readFrontDesk()).containers[0]?.chosen[0]?.articleId).toBe(two.id);
    await putBackFront(editor, { id: items[2]?.id ?? '' });
    expect(await leadOf()).toBe(newest.id);
    expect(await restoreFront(editor, { id: first, version: 1 })).toMatchObject({ reason: 'conflict' });
    expect(await restoreFront(editor, { id: first, version: 2 })).toEqual({ ok: true, value: { version: 3 } });
    expect((await readFrontDesk()).containers[0]?.chosen[0]?.articleId).toBe(one.id);
    expect(await leadOf()).toBe(newest.id);
    expect(await putBackFront(author, { id: first })).toMatchObject({ reason: 'forbidden' });
    expect(await putBackFront(editor, { id: missingId() })).toMatchObject({ reason: 'not-found' });
  });

  it('restores an edition without its deleted articles', async () => {
    const [one, other] = [await createPublished({ publishedAt: ago(9) }), await createPublished()];
    const first = await published(one.id);
    await published(other.id);
    await getDb().article.delete({ where: { id: one.id } });
    expect(await putBackFront(editor, { id: first })).toMatchObject({ ok: true });
    expect(await leadOf()).toBe(other.id);
  });
});

describe('a front page with a time to come', () => {
  const soon = () => new Date(Date.now() + 3_600_000);
  const makeDue = (id: string) => getDb().frontEdition.update({ where: { id }, data: { scheduledAt: ago(0.001) } });

  it('goes out as it was when the time was set, once, by whichever process comes first', async () => {
    const [one, two] = [await createPublished({ publishedAt: ago(9) }), await createPublished({ publishedAt: ago(8) })];
    await saveFrontDraft(editor, lead(one.id));
    expect(await scheduleFront(editor, { version: 1, at: ago(1) })).toMatchObject({ reason: 'in-the-past' });
    const made = await scheduleFront(editor, { version: 1, at: soon(), name: 'صباح' });
    if (!made.ok) throw new Error(made.reason);
    await saveFrontDraft(editor, lead(two.id, 1));
    expect(await publishDueFront()).toBe(false);
    expect(await listScheduledFronts()).toMatchObject([{ name: 'صباح', status: 'SCHEDULED' }]);
    await makeDue(made.value.id);
    const tries = await Promise.all([1, 2, 3, 4].map(() => publishDueFront()));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await leadOf()).toBe(one.id);
    expect(await getDb().auditEvent.count({ where: { action: 'front.arrange' } })).toBe(1);
    expect(await listScheduledFronts()).toEqual([]);
    expect((await listFrontHistory()).items.map(({ name }) => name)).toEqual(['صباح', '']);
    expect((await readFrontDesk()).containers[0]?.chosen[0]?.articleId).toBe(two.id);
  });

  it('can be cancelled before its time, and a failing one does not block the others', async () => {
    const one = await createPublished({ publishedAt: ago(9) });
    await createPublished();
    await saveFrontDraft(editor, lead(one.id));
    const [cancelled, broken, good] = await Promise.all(
      [1, 2, 3].map(async () => {
        const made = await scheduleFront(editor, { version: 1, at: soon() });
        return made.ok ? made.value.id : '';
      }),
    );
    expect(await cancelFront(editor, { id: cancelled ?? '' })).toMatchObject({ ok: true });
    expect(await cancelFront(editor, { id: cancelled ?? '' })).toMatchObject({ reason: 'wrong-state' });
    await getDb().frontEdition.update({
      where: { id: broken },
      data: { layout: { containers: 'none' }, scheduledAt: ago(2) },
    });
    await makeDue(good ?? '');
    expect([await publishDueFront(), await publishDueFront(), await publishDueFront()]).toEqual([true, true, false]);
    expect(await leadOf()).toBe(one.id);
    expect(await listScheduledFronts()).toMatchObject([
      { id: broken, status: 'FAILED', error: expect.stringContaining('containers') as string },
    ]);
  });
});

it('shows one breaking line until it ends', async () => {
  expect(await setBreaking(author, { text: 'عاجل', minutes: 5 })).toMatchObject({ reason: 'forbidden' });
  expect(await setBreaking(editor, { text: 'عاجل', path: 'https://elsewhere.example', minutes: 5 })).toMatchObject({
    reason: 'invalid',
  });
  await setBreaking(editor, { text: 'السطر الأول', minutes: 60 });
  await setBreaking(editor, { text: 'السطر الثاني', path: '/latest', minutes: 5 });
  expect(await readBreaking()).toMatchObject({ text: 'السطر الثاني', path: '/latest' });
  expect(await readBreaking(new Date(Date.now() + 6 * 60_000))).toBeNull();
  await endBreaking(editor);
  expect(await readBreaking(new Date(Date.now() + 1))).toBeNull();
});
