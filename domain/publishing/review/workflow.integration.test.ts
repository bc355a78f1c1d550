import { beforeEach, describe, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { findPublicArticle } from '@/domain/articles/queries';
import { clearMemoryCache } from '@/lib/memory-cache';
import type { ContentInput } from '@/domain/articles/fields';
import type { Actor } from '@/domain/users/types';
import { documentOf, missingId } from '@/test/factories/article';
import { createSection } from '@/test/factories/section';
import { createActor } from '@/test/factories/user';
import { useDatabase } from '@/test/database/use-database';
import { unwrap } from '@/test/unwrap';
import { addNote, resolveNote } from './notes';
import { approveArticle, assignArticle, requestChanges, submitForReview } from './review';
import { createArticle, saveArticle } from '@/domain/publishing/drafts/save-article';
import { createPreviewLink, revokePreviewLink } from '@/domain/publishing/previews/preview-links';
import { publishArticle } from '@/domain/publishing/publish/publish';
import { publishNextDue, retryPublishing } from '@/domain/publishing/schedule/publish-due';
import { scheduleArticle, setEmbargo, unscheduleArticle } from '@/domain/publishing/schedule/schedule';
import { inspectDraft } from '@/domain/publishing/checks/inspect-draft';
import { listDeskArticles, readBoard } from '@/domain/publishing/desk/desk-articles';
import { listNotes } from './notes';
import { readPreview } from '@/domain/publishing/previews/preview-page';
import { listPreviewLinks } from '@/domain/publishing/previews/preview-links';

useDatabase();

const hour = 3_600_000;
let editor: Actor;
let author: Actor;
let content: ContentInput;

beforeEach(async () => {
  [editor, author] = await Promise.all([createActor('EDITOR'), createActor('AUTHOR')]);
  content = { title: 'إعادة فتح الجسر القديم', body: documentOf('نص الخبر.'), sectionId: (await createSection()).id };
});

describe('review', () => {
  it('goes from the writer to the editor, back with a note, and on', async () => {
    const draft = unwrap(await createArticle(author, { content }));
    const sent = unwrap(await submitForReview(author, pick(draft)));
    expect(await approveArticle(author, pick(sent))).toMatchObject({ ok: false, reason: 'forbidden' });
    const back = unwrap(await requestChanges(editor, { ...pick(sent), note: 'ينقصه رأي البلدية.' }));
    expect(await statusOf(draft.id)).toBe('DRAFT');
    const [note] = await listNotes(author, draft.id);
    expect(note).toMatchObject({ text: 'ينقصه رأي البلدية.', block: null, resolvedAt: null });
    unwrap(await resolveNote(author, { id: note?.id ?? '' }));
    const again = unwrap(await submitForReview(author, pick(back)));
    const approved = unwrap(await approveArticle(editor, pick(again)));
    expect(await statusOf(draft.id)).toBe('APPROVED');
    expect(await submitForReview(editor, pick(approved))).toMatchObject({ ok: false, reason: 'wrong-state' });
    const actions = await getDb().auditEvent.findMany({
      where: { targetId: draft.id },
      orderBy: { id: 'asc' },
      select: { action: true },
    });
    expect(actions.map(({ action }) => action)).toEqual([
      'article.create',
      'article.submit',
      'article.request-changes',
      'article.note-resolve',
      'article.submit',
      'article.approve',
    ]);
  });

  it('keeps contributors and others from submitting, assigning and commenting on articles that are not theirs', async () => {
    const [contributor, stranger] = await Promise.all([createActor('CONTRIBUTOR'), createActor('AUTHOR')]);
    const draft = unwrap(await createArticle(contributor, { content }));
    expect(await submitForReview(contributor, pick(draft))).toMatchObject({ ok: false, reason: 'forbidden' });
    expect(await submitForReview(stranger, pick(draft))).toMatchObject({ ok: false, reason: 'forbidden' });
    expect(await addNote(stranger, { articleId: draft.id, text: 'ملاحظة' })).toMatchObject({
      ok: false,
      reason: 'forbidden',
    });
    expect(await assignArticle(contributor, { ...pick(draft), assigneeId: null })).toMatchObject({
      ok: false,
      reason: 'forbidden',
    });
    expect(await assignArticle(editor, { ...pick(draft), assigneeId: missingId() })).toMatchObject({
      ok: false,
      reason: 'unknown-reference',
    });
    unwrap(await assignArticle(editor, { ...pick(draft), assigneeId: stranger.id }));
    expect(await getDb().article.findUnique({ where: { id: draft.id } })).toMatchObject({ assigneeId: stranger.id });
    unwrap(await addNote(contributor, { articleId: draft.id, block: 0, quote: 'نص الخبر', text: 'أتحقق منه غدًا.' }));
    expect(await listNotes(editor, draft.id)).toMatchObject([{ block: 0, quote: 'نص الخبر' }]);
    expect(await listNotes(stranger, draft.id)).toEqual([]);
  });
});

describe('appointments', () => {
  it('publishes the saved state that was pinned, at its time and once', async () => {
    const draft = unwrap(await createArticle(author, { content }));
    const at = new Date(Date.now() + hour);
    const pinned = unwrap(await scheduleArticle(editor, { ...pick(draft), at }));
    unwrap(await saveArticle(editor, { ...pick(pinned), content: { ...content, title: 'عنوان لم يُعتمد بعد' } }));
    expect(await publishNextDue()).toBeNull();
    await comeDue(draft.id);
    const [one, other] = await Promise.all([publishNextDue(), publishNextDue()]);
    expect([one?.id, other?.id].filter(Boolean)).toEqual([draft.id]);
    expect(await publishNextDue()).toBeNull();
    expect(await findPublicArticle(draft.publicId)).toMatchObject({ article: { title: content.title } });
    expect(await getDb().auditEvent.count({ where: { targetId: draft.id, action: 'article.publish' } })).toBe(1);
    expect(await getDb().article.findUnique({ where: { id: draft.id } })).toMatchObject({
      scheduledAt: null,
      scheduledRevisionId: null,
    });
  });

  it('does not let a failing article block others, records the reason, and retries on request', async () => {
    const [bad, good] = [
      unwrap(await createArticle(author, { content })),
      unwrap(await createArticle(author, { content: { ...content, title: 'خبر سليم' } })),
    ];
    const at = new Date(Date.now() + hour);
    const revision = unwrap(await scheduleArticle(editor, { ...pick(bad), at })).revisionId;
    unwrap(await scheduleArticle(editor, { ...pick(good), at }));
    await getDb().revision.update({ where: { id: revision }, data: { content: { title: '' } } });
    await comeDue(bad.id, 60);
    await comeDue(good.id, 30);
    const [first, second] = [await publishNextDue(), await publishNextDue()];
    expect(first).toMatchObject({ id: bad.id, error: expect.anything() });
    expect(second).toMatchObject({ id: good.id });
    expect(second?.error).toBeUndefined();
    expect(await publishNextDue()).toBeNull();
    expect(await statusOf(bad.id)).toBe('SCHEDULED');
    expect(await getDb().publishFailure.findUnique({ where: { articleId: bad.id } })).toMatchObject({
      attempts: 1,
      error: expect.stringContaining('title'),
    });
    await getDb().revision.update({
      where: { id: revision },
      data: { content: { title: content.title, body: documentOf('نص الخبر.') } },
    });
    expect(await retryPublishing(author, { articleId: bad.id })).toMatchObject({ ok: false, reason: 'forbidden' });
    unwrap(await retryPublishing(editor, { articleId: bad.id }));
    expect(await publishNextDue()).toMatchObject({ id: bad.id });
    expect(await statusOf(bad.id)).toBe('PUBLISHED');
    expect(await getDb().publishFailure.count()).toBe(0);
  });

  it('reschedules and cancels, and rejects both after publication', async () => {
    const draft = unwrap(await createArticle(author, { content }));
    expect(await scheduleArticle(author, { ...pick(draft), at: new Date(Date.now() + hour) })).toMatchObject({
      ok: false,
      reason: 'forbidden',
    });
    expect(await scheduleArticle(editor, { ...pick(draft), at: new Date(Date.now() - hour) })).toMatchObject({
      ok: false,
      reason: 'in-the-past',
    });
    const first = unwrap(await scheduleArticle(editor, { ...pick(draft), at: new Date(Date.now() + hour) }));
    const later = new Date(Date.now() + 2 * hour);
    const moved = unwrap(await scheduleArticle(editor, { ...pick(first), at: later }));
    expect(await getDb().article.findUnique({ where: { id: draft.id } })).toMatchObject({
      status: 'SCHEDULED',
      scheduledAt: later,
    });
    const off = unwrap(await unscheduleArticle(editor, pick(moved)));
    expect(await statusOf(draft.id)).toBe('APPROVED');
    expect(await unscheduleArticle(editor, pick(off))).toMatchObject({ ok: false, reason: 'wrong-state' });
  });

  it('hides under an embargo, and lifts it', async () => {
    const draft = unwrap(await createArticle(editor, { content }));
    const closed = unwrap(await setEmbargo(editor, { ...pick(draft), until: new Date(Date.now() + hour) }));
    const scheduled = unwrap(await scheduleArticle(editor, { ...pick(closed), at: new Date() }));
    await comeDue(draft.id);
    expect(await publishNextDue()).toMatchObject({ id: draft.id });
    expect(await findPublicArticle(draft.publicId)).toBeNull();
    const { announceAt } = await getDb().article.findUniqueOrThrow({ where: { id: draft.id } });
    expect(announceAt?.getTime()).toBeGreaterThan(Date.now());
    unwrap(await setEmbargo(editor, { id: draft.id, version: scheduled.version + 1, until: null }));
    expect(await findPublicArticle(draft.publicId)).toMatchObject({ state: 'published' });
    expect(await getDb().article.findUnique({ where: { id: draft.id } })).toMatchObject({ announceAt: null });
  });
});

describe('checks before publishing', () => {
  it('stop an editor where the settings say so, advise elsewhere, and name the link that leads nowhere', async () => {
    const link = {
      type: 'text' as const,
      text: 'هنا',
      marks: [{ type: 'link' as const, attrs: { href: '/a/zzz999/قديم' } }],
    };
    const body = {
      type: 'doc' as const,
      version: 1 as const,
      content: [{ type: 'paragraph' as const, content: [link] }],
    };
    const draft = unwrap(await createArticle(editor, { content: { title: 'عنوان '.repeat(15), body } }));
    const { findings } = unwrap(await inspectDraft(editor, draft.id));
    expect(findings.map(({ code, level }) => `${code} ${level}`).sort()).toEqual([
      'broken-link advice',
      'long-title advice',
      'no-author advice',
      'no-section stop',
      'no-standfirst advice',
    ]);
    expect(findings).toContainEqual({ code: 'broken-link', level: 'advice', detail: '/a/zzz999/قديم' });
    expect(await publishArticle(editor, pick(draft))).toMatchObject({
      ok: false,
      reason: 'checks',
      detail: 'no-section',
    });
    expect(await scheduleArticle(editor, { ...pick(draft), at: new Date(Date.now() + hour) })).toMatchObject({
      ok: false,
      reason: 'checks',
    });
    expect(await inspectDraft(author, draft.id)).toMatchObject({ ok: false, reason: 'forbidden' });
    await getDb().setting.create({ data: { key: 'checks', value: { section: 'off' } } });
    clearMemoryCache();
    unwrap(await publishArticle(editor, pick(draft)));
    expect(unwrap(await inspectDraft(editor, draft.id)).findings.map(({ code }) => code)).not.toContain('no-section');
    clearMemoryCache();
  });
});

describe("the desk's lists", () => {
  it('find folded titles, page by key without gaps, and show others only their own', async () => {
    const made = [];
    for (let number = 0; number < 33; number++)
      made.push(
        unwrap(
          await createArticle(number % 3 === 0 ? author : editor, {
            content: { ...content, title: `الأُسرة ${number}` },
          }),
        ).id,
      );
    const first = await listDeskArticles(editor, { q: 'اسره' });
    const second = await listDeskArticles(editor, { q: 'اسره', after: first.next ?? '' });
    expect([first.items.length, second.items.length, second.next]).toEqual([30, 3, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id))).toEqual(new Set(made));
    expect((await listDeskArticles(author, {})).items).toHaveLength(11);
    expect((await listDeskArticles(editor, { status: 'PUBLISHED' })).items).toEqual([]);
    expect((await readBoard(editor)).map(({ status, items }) => [status, items.length])).toEqual([
      ['DRAFT', 25],
      ['IN_REVIEW', 0],
      ['APPROVED', 0],
      ['SCHEDULED', 0],
    ]);
  });
});

describe('preview links', () => {
  it('open one saved state until they expire or are revoked', async () => {
    const draft = unwrap(await createArticle(author, { content }));
    const link = unwrap(await createPreviewLink(author, { articleId: draft.id, hours: 1 }));
    unwrap(await saveArticle(author, { ...pick(draft), content: { ...content, title: 'حُفظ بعد المعاينة' } }));
    expect(await readPreview(link.token)).toMatchObject({
      article: { id: draft.id, title: content.title, section: { id: content.sectionId }, wordCount: 2 },
    });
    expect(await readPreview(`${link.token}x`)).toBeNull();
    expect(await getDb().previewLink.findFirst()).not.toMatchObject({ tokenHash: link.token });
    expect(await createPreviewLink(await createActor('AUTHOR'), { articleId: draft.id })).toMatchObject({
      ok: false,
      reason: 'forbidden',
    });
    expect(await listPreviewLinks(editor, draft.id)).toHaveLength(1);
    unwrap(await revokePreviewLink(editor, { id: link.id }));
    expect(await readPreview(link.token)).toBeNull();
    const other = unwrap(await createPreviewLink(author, { articleId: draft.id }));
    await getDb().previewLink.update({ where: { id: other.id }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await readPreview(other.token)).toBeNull();
  });
});

async function statusOf(id: string): Promise<string> {
  return (await getDb().article.findUniqueOrThrow({ where: { id } })).status;
}

/** The commands use the database's clock, so the test moves the scheduled time instead. */
async function comeDue(id: string, secondsAgo = 1): Promise<void> {
  await getDb().article.update({ where: { id }, data: { scheduledAt: new Date(Date.now() - secondsAgo * 1_000) } });
}

function pick({ id, version }: { id: string; version: number }) {
  return { id, version };
}
