import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import type { DraftContent } from '@/domain/articles/merge/draft-content';
import { DraftSession } from '@/domain/articles/merge/draft-session';
import { nodeText } from '@/domain/articles/merge/draft-node';
import type { Actor } from '@/domain/users/types';
import { createSection } from '@/test/factories/section';
import { createActor } from '@/test/factories/user';
import { useDatabase } from '@/test/database/use-database';
import { createArticle } from './save-article';
import { publishArticle } from '@/domain/publishing/publish/publish';
import { autosaveDraft } from './autosave-draft';
import { openDraft } from './open-draft';
import { heartbeat } from './presence';
import { listRevisions, nameRevision, restoreRevision } from '@/domain/publishing/revisions/revisions';

useDatabase();

const body = (...texts: string[]) => ({
  type: 'doc' as const,
  version: 1 as const,
  content: texts.map((text) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })),
});

async function begun(actor: Actor) {
  const made = await createArticle(actor, {
    content: { title: 'الجسر القديم', body: body('أول الكلام', 'آخر الكلام') },
  });
  if (!made.ok) throw new Error(made.detail);
  return made.value.id;
}

async function opened(actor: Actor, id: string) {
  const draft = await openDraft(actor, id);
  if (!draft.ok) throw new Error(draft.reason);
  return draft.value;
}

async function save(actor: Actor, id: string, session: DraftSession): Promise<void> {
  const request = session.nextRequest(randomUUID);
  const reply = request && (await autosaveDraft(actor, { id, ...request }));
  if (reply?.ok) session.applyReply(reply.value);
}

function rewritten(content: DraftContent, ...texts: string[]): DraftContent {
  return { ...content, body: body(...texts) };
}

describe('work in progress', () => {
  it('of two people on one article comes together', async () => {
    const [one, two] = [await createActor(), await createActor()];
    const id = await begun(one);
    const sessions = [new DraftSession(await opened(one, id)), new DraftSession(await opened(two, id))] as const;
    sessions[0].edit(rewritten(sessions[0].current, 'أول الكلام وزيادة', 'آخر الكلام'));
    sessions[1].edit(rewritten(sessions[1].current, 'أول الكلام', 'آخر الكلام وخاتمة'));
    await save(one, id, sessions[0]);
    await save(two, id, sessions[1]);
    await save(two, id, sessions[1]);
    expect((await opened(one, id)).content.body.content.map(nodeText)).toEqual([
      'أول الكلام وزيادة',
      'آخر الكلام وخاتمة',
    ]);
    expect((await listRevisions(one, id)).map(({ number }) => number)).toEqual([2, 1]);
  });

  it('can be saved twice, and incomplete', async () => {
    const actor = await createActor();
    const id = await begun(actor);
    const { content, token } = await opened(actor, id);
    const request = { id, attempt: randomUUID(), base: token, content: { ...content, title: '' } };
    const first = await autosaveDraft(actor, request);
    expect(await autosaveDraft(actor, request)).toEqual(first);
    expect((await opened(actor, id)).content.title).toBe('');
    expect(await nameRevision(actor, { articleId: id, label: 'قبل القانوني' })).toMatchObject({
      ok: false,
      reason: 'invalid',
    });
  });

  it('is not open to whom the article is not', async () => {
    const [writer, stranger] = [await createActor('AUTHOR'), await createActor('AUTHOR')];
    const id = await begun(writer);
    const { content, token } = await opened(writer, id);
    expect(await openDraft(stranger, id)).toMatchObject({ ok: false, reason: 'forbidden' });
    expect(await autosaveDraft(stranger, { id, attempt: randomUUID(), base: token, content })).toMatchObject({
      ok: false,
      reason: 'forbidden',
    });
    expect(await heartbeat(stranger, { articleId: id, tabId: randomUUID() })).toMatchObject({
      ok: false,
      reason: 'forbidden',
    });
    expect(await listRevisions(stranger, id)).toEqual([]);
  });

  it('is the version that gets published', async () => {
    const actor = await createActor();
    const id = await begun(actor);
    const session = new DraftSession(await opened(actor, id));
    session.edit({ ...session.current, title: 'الجسر الجديد', sectionId: (await createSection()).id });
    await save(actor, id, session);
    expect(await publishArticle(actor, { id, version: 1 })).toMatchObject({ ok: true });
    expect(await getDb().article.findUniqueOrThrow({ where: { id }, select: { title: true, slug: true } })).toEqual({
      title: 'الجسر الجديد',
      slug: 'الجسر-الجديد',
    });
  });

  it('gives way to a restored revision, and can itself be restored', async () => {
    const actor = await createActor();
    const id = await begun(actor);
    const session = new DraftSession(await opened(actor, id));
    session.edit(rewritten(session.current, 'كلام آخر'));
    await save(actor, id, session);
    await nameRevision(actor, { articleId: id, label: 'النسخة الثانية' });
    const [second, first] = await listRevisions(actor, id);
    expect(second?.label).toBe('النسخة الثانية');
    expect(await restoreRevision(actor, { articleId: id, revisionId: first?.id ?? '' })).toMatchObject({ ok: true });
    expect((await opened(actor, id)).content.body.content.map(nodeText)).toEqual(['أول الكلام', 'آخر الكلام']);
    expect((await listRevisions(actor, id)).map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  it('stays as it was when a revision cannot be restored', async () => {
    const actor = await createActor();
    const id = await begun(actor);
    const [first] = await listRevisions(actor, id);
    const { content } = await opened(actor, id);
    // Kept by an earlier version, whose rules were others.
    await getDb().revision.update({
      where: { id: first?.id ?? '' },
      data: { content: { ...content, title: '' } as object },
    });
    const session = new DraftSession(await opened(actor, id));
    session.edit(rewritten(session.current, 'كلام آخر'));
    await save(actor, id, session);
    const before = await opened(actor, id);
    expect(await restoreRevision(actor, { articleId: id, revisionId: first?.id ?? '' })).toMatchObject({
      ok: false,
      reason: 'invalid',
    });
    expect((await opened(actor, id)).content).toEqual(before.content);
    expect(await listRevisions(actor, id)).toHaveLength(1);
  });

  it('shows who else is there, until they leave', async () => {
    const [one, two] = [await createActor(), await createActor()];
    const id = await begun(one);
    const tabId = randomUUID();
    await heartbeat(two, { articleId: id, tabId, place: 'title' });
    expect(await heartbeat(one, { articleId: id, tabId: randomUUID() })).toMatchObject({
      ok: true,
      value: { others: [{ place: 'title', isSelf: false }] },
    });
    await heartbeat(two, { articleId: id, tabId, isLeaving: true });
    expect(await heartbeat(one, { articleId: id, tabId: randomUUID() })).toMatchObject({
      value: { others: [{ isSelf: true }] },
    });
  });
});
