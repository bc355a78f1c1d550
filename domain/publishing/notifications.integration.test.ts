import { beforeEach, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import type { ContentInput } from '@/domain/articles/fields';
import { clearOldNotifications, markRead, saveChoices } from '@/domain/notifications/commands';
import { claimMails, confirmMailed, dropMails } from '@/domain/notifications/mail-queue';
import { countUnread, listNotifications, readChoices } from '@/domain/notifications/queries';
import { readOverview } from '@/domain/publishing/desk/overview';
import { createArticle } from '@/domain/publishing/drafts/save-article';
import { publishArticle } from '@/domain/publishing/publish/publish';
import { addNote } from '@/domain/publishing/review/notes';
import { assignArticle, requestChanges, submitForReview } from '@/domain/publishing/review/review';
import { publishNextDue } from '@/domain/publishing/schedule/publish-due';
import { scheduleArticle } from '@/domain/publishing/schedule/schedule';
import type { Actor } from '@/domain/users/types';
import { documentOf } from '@/test/factories/article';
import { createSection } from '@/test/factories/section';
import { createActor } from '@/test/factories/user';
import { useDatabase } from '@/test/database/use-database';
import { unwrap } from '@/test/unwrap';

useDatabase();

let content: ContentInput;
const target = ({ id, version }: { id: string; version: number }) => ({ id, version });
let editor: Actor & { id: string };
let writer: Actor & { id: string };

beforeEach(async () => {
  [editor, writer] = [await createActor('EDITOR'), await createActor('AUTHOR')];
  content = { title: 'خبر', body: documentOf('نص.'), sectionId: (await createSection()).id };
});

const kindsOf = async ({ id }: { id: string }) => (await listNotifications(id)).items.map(({ kind }) => kind);
const draftOf = async (actor: Actor) => unwrap(await createArticle(actor, { content }));
const comeDue = () =>
  getDb().notification.updateMany({ where: { mailAt: { not: null } }, data: { mailAt: new Date(Date.now() - 1_000) } });

it('tells the writer of what others do, and nobody of what they did themselves', async () => {
  const draft = await draftOf(writer);
  const sent = unwrap(await submitForReview(writer, target(draft)));
  const back = unwrap(await requestChanges(editor, { ...target(sent), note: 'ينقصه رأي البلدية.' }));
  expect((await listNotifications(writer.id)).items).toMatchObject([
    { kind: 'CHANGES_REQUESTED', articleId: draft.id, title: 'خبر', detail: 'ينقصه رأي البلدية.', isRead: false },
  ]);
  expect((await readOverview(writer)).mine).toMatchObject([{ id: draft.id, cameBack: true }]);
  unwrap(await addNote(writer, { articleId: draft.id, text: 'أضفته.' }));
  unwrap(await addNote(editor, { articleId: draft.id, text: 'شكرًا.' }));
  const assigned = unwrap(await assignArticle(editor, { ...target(back), assigneeId: writer.id }));
  const same = unwrap(await assignArticle(editor, { ...target(assigned), assigneeId: writer.id }));
  const mine = unwrap(await assignArticle(editor, { ...target(same), assigneeId: editor.id }));
  const published = unwrap(await publishArticle(editor, target(mine)));
  unwrap(await publishArticle(editor, target(published)));
  expect(await kindsOf(writer)).toEqual(['PUBLISHED', 'ASSIGNED', 'NOTE', 'CHANGES_REQUESTED']);
  expect(await kindsOf(editor)).toEqual([]);
});

it('writes nothing when the command is refused, for who is out, or for who does not want it', async () => {
  const draft = await draftOf(writer);
  expect(await requestChanges(editor, { ...target(draft), note: 'لا' })).toMatchObject({ reason: 'wrong-state' });
  expect(await countUnread(writer.id)).toBe(0);
  const choices = { ...(await readChoices(writer.id)), NOTE: 'OFF', PUBLISHED: 'DESK' } as const;
  unwrap(await saveChoices(writer, choices));
  expect(await readChoices(writer.id)).toEqual(choices);
  unwrap(await addNote(editor, { articleId: draft.id, text: 'لا تصل.' }));
  unwrap(await publishArticle(editor, target(draft)));
  expect(await kindsOf(writer)).toEqual(['PUBLISHED']);
  expect(await getDb().notification.count({ where: { mailAt: { not: null } } })).toBe(0);
  await getDb().user.update({ where: { id: writer.id }, data: { disabledAt: new Date() } });
  const other = await draftOf(writer);
  unwrap(await publishArticle(editor, target(other)));
  expect(await countUnread(writer.id)).toBe(1);
});

it('tells once of a scheduled publication that fails, also who set its time; and of one that succeeds', async () => {
  const [bad, good] = [await draftOf(writer), await draftOf(writer)];
  const at = new Date(Date.now() + 3_600_000);
  const { revisionId } = unwrap(await scheduleArticle(editor, { ...target(bad), at }));
  unwrap(await scheduleArticle(editor, { ...target(good), at }));
  await getDb().revision.update({ where: { id: revisionId }, data: { content: { title: '' } } });
  await getDb().article.updateMany({ data: { scheduledAt: new Date(Date.now() - 60_000) } });
  await publishNextDue();
  await publishNextDue();
  await getDb().publishFailure.updateMany({ data: { retryAt: new Date(0) } });
  expect(await publishNextDue()).toMatchObject({ id: bad.id, error: expect.anything() as unknown });
  expect((await kindsOf(writer)).sort()).toEqual(['PUBLISHED', 'PUBLISH_FAILED']);
  expect(await kindsOf(editor)).toEqual(['PUBLISH_FAILED']);
});

it('mails what happened within minutes at once, each thing once, and again only what was not taken', async () => {
  const draft = await draftOf(writer);
  for (const text of ['أولى', 'ثانية', 'ثالثة']) unwrap(await addNote(editor, { articleId: draft.id, text }));
  expect(await claimMails()).toEqual([]);
  const first = await getDb().notification.findFirstOrThrow({ orderBy: { id: 'asc' } });
  await getDb().notification.update({ where: { id: first.id }, data: { mailAt: new Date(Date.now() - 1_000) } });
  const claims = (await Promise.all([claimMails(), claimMails()])).flat();
  expect(claims.map(({ to, items }) => [to.email, items.map(({ detail }) => detail)])).toEqual([
    [writer.label, ['أولى', 'ثانية', 'ثالثة']],
  ]);
  expect(await claimMails()).toEqual([]);
  await comeDue();
  const [again] = await claimMails();
  expect(again?.ids).toHaveLength(3);
  if (again) await confirmMailed(again);
  await getDb().notification.updateMany({ where: { mailAt: { not: null } }, data: { mailAt: new Date(0) } });
  expect(await claimMails()).toEqual([]);
});

it('does not mail what was read, what is old news, or what came before there was a mail server', async () => {
  const draft = await draftOf(writer);
  const note = async () => {
    unwrap(await addNote(editor, { articleId: draft.id, text: 'ملاحظة' }));
    await comeDue();
    return getDb().notification.findFirstOrThrow({ orderBy: { id: 'desc' } });
  };
  unwrap(await markRead(writer, { id: (await note()).id }));
  expect(await claimMails()).toEqual([]);
  const old = await note();
  await getDb().notification.update({
    where: { id: old.id },
    data: { createdAt: new Date(Date.now() - 4 * 86_400_000) },
  });
  expect(await claimMails()).toEqual([]);
  await note();
  await dropMails({ olderThanDays: 0 });
  expect(await claimMails()).toEqual([]);
});

it('are one’s own: read one at a time or up to what was seen, a page at a time, and gone after 90 days', async () => {
  const draft = await draftOf(writer);
  for (let number = 0; number < 32; number += 1)
    unwrap(await addNote(editor, { articleId: draft.id, text: `${number}` }));
  const page = await listNotifications(writer.id);
  expect([page.items.length, page.items[0]?.detail]).toEqual([30, '31']);
  const rest = await listNotifications(writer.id, page.next ?? '');
  expect([rest.items.map(({ detail }) => detail), rest.next]).toEqual([['1', '0'], null]);
  expect((await listNotifications(writer.id, "' OR 1=1 --")).items).toHaveLength(30);
  const [newest, second] = page.items;
  expect(await markRead(editor, { id: newest?.id ?? '' })).toMatchObject({ reason: 'not-found' });
  expect(await markRead(editor, { upTo: newest?.id ?? '' })).toMatchObject({ ok: true });
  expect(await countUnread(writer.id)).toBe(32);
  unwrap(await markRead(writer, { upTo: second?.id ?? '' }));
  expect(await countUnread(writer.id)).toBe(1);
  expect(unwrap(await markRead(writer, { id: newest?.id ?? '' })).articleId).toBe(draft.id);
  expect(await clearOldNotifications(new Date(Date.now() + 89 * 86_400_000))).toBe(0);
  expect(await clearOldNotifications(new Date(Date.now() + 91 * 86_400_000))).toBe(32);
});
