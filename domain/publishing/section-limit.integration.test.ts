import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { emptyContent } from '@/domain/articles/fields';
import type { DraftContent } from '@/domain/articles/merge/draft-content';
import { postEntry } from '@/domain/live/commands';
import { autosaveDraft } from '@/domain/publishing/drafts/autosave-draft';
import { openDraft } from '@/domain/publishing/drafts/open-draft';
import { createArticle, saveArticle } from '@/domain/publishing/drafts/save-article';
import { createPreviewLink } from '@/domain/publishing/previews/preview-links';
import { closeCoverage } from '@/domain/publishing/publish/live-coverage';
import { publishArticle, unpublishArticle } from '@/domain/publishing/publish/publish';
import { approveArticle, submitForReview } from '@/domain/publishing/review/review';
import { nameRevision } from '@/domain/publishing/revisions/revisions';
import { scheduleArticle } from '@/domain/publishing/schedule/schedule';
import { limitToSections } from '@/domain/users/change-person';
import { readLimit } from '@/domain/users/queries';
import type { Actor } from '@/domain/users/types';
import { createPublished, documentOf } from '@/test/factories/article';
import { createSection } from '@/test/factories/section';
import { createActor } from '@/test/factories/user';
import { useDatabase } from '@/test/database/use-database';
import { unwrap } from '@/test/unwrap';

useDatabase();

let theirs: string;
let another: string;
let limited: Actor & { id: string };
let chief: Actor;
const body = documentOf('نص الخبر.');
const soon = () => new Date(Date.now() + 3_600_000);
const target = ({ id, version }: { id: string; version: number }) => ({ id, version });

beforeEach(async () => {
  [theirs, another] = [(await createSection()).id, (await createSection()).id];
  chief = await createActor('ADMINISTRATOR');
  const editor = await createActor('EDITOR');
  unwrap(await limitToSections(chief, { userId: editor.id, sectionIds: [theirs] }));
  limited = { ...editor, sectionIds: await readLimit(editor.id) };
});

describe('somebody limited to a section', () => {
  it('begins, saves and publishes there, and nowhere else', async () => {
    const refused = { ok: false, reason: 'other-section' };
    expect(await createArticle(limited, { content: { title: 'خبر', body, sectionId: another } })).toMatchObject(
      refused,
    );
    const draft = unwrap(await createArticle(limited, { content: { title: 'خبر', body, sectionId: theirs } }));
    const moved = { content: { title: 'خبر', body, sectionId: another } };
    expect(await saveArticle(limited, { ...target(draft), ...moved })).toMatchObject(refused);
    const published = unwrap(await publishArticle(limited, target(draft)));
    expect(await saveArticle(limited, { ...target(published), ...moved })).toMatchObject(refused);
    expect(await getDb().workingCopy.count()).toBe(0);
    unwrap(await saveArticle(chief, { ...target(published), ...moved }));
    const now = { id: draft.id, version: published.version + 1 };
    expect(await publishArticle(limited, now)).toMatchObject(refused);
    expect(await unpublishArticle(limited, now)).toMatchObject(refused);
    unwrap(await publishArticle(chief, now));
    expect(await sectionOf(draft.id)).toBe(another);
  });

  it('does not bring an article elsewhere by autosave: what was written stays, each step says why', async () => {
    const draft = unwrap(await createArticle(limited, { content: { title: 'خبر', body, sectionId: theirs } }));
    await autosave(draft.id, { title: 'كتبته الآن', sectionId: another });
    await getDb().revision.updateMany({ data: { createdAt: new Date(Date.now() - 3_600_000) } });
    await autosave(draft.id, { title: 'وزدت عليه', sectionId: another });
    const refused = { ok: false, reason: 'other-section' };
    expect(await submitForReview(limited, target(draft))).toMatchObject(refused);
    expect(await approveArticle(limited, target(draft))).toMatchObject(refused);
    expect(await publishArticle(limited, target(draft))).toMatchObject(refused);
    expect(await scheduleArticle(limited, { ...target(draft), at: soon() })).toMatchObject(refused);
    expect(await createPreviewLink(limited, { articleId: draft.id })).toMatchObject(refused);
    expect(await nameRevision(limited, { articleId: draft.id, label: 'نسخة' })).toMatchObject(refused);
    expect(await sectionOf(draft.id)).toBe(theirs);
    expect(unwrap(await openDraft(limited, draft.id)).content.title).toBe('وزدت عليه');
    await autosave(draft.id, { title: 'وزدت عليه', sectionId: theirs });
    unwrap(await publishArticle(limited, target(draft)));
  });

  it('does not publish or schedule an older state that was elsewhere', async () => {
    const draft = unwrap(await createArticle(chief, { content: { title: 'خبر', body, sectionId: another } }));
    const elsewhere = await getDb().revision.findFirstOrThrow({ where: { articleId: draft.id }, select: { id: true } });
    const here = unwrap(
      await saveArticle(chief, { ...target(draft), content: { title: 'خبر', body, sectionId: theirs } }),
    );
    const old = { ...target(here), revisionId: elsewhere.id };
    expect(await publishArticle(limited, old)).toMatchObject({ reason: 'other-section' });
    expect(await scheduleArticle(limited, { ...old, at: soon() })).toMatchObject({ reason: 'other-section' });
    expect(await getDb().article.findUnique({ where: { id: draft.id } })).toMatchObject({ status: 'DRAFT' });
    unwrap(await scheduleArticle(limited, { ...target(here), at: soon() }));
  });

  it('runs no live coverage of another section', async () => {
    const [open, shut] = [
      await createPublished({ kind: 'LIVE', sectionId: theirs }),
      await createPublished({ kind: 'LIVE', sectionId: another }),
    ];
    const entry = (articleId: string) => ({ id: randomUUID(), articleId, title: 'خبر', body });
    expect(await postEntry(limited, entry(shut.id))).toMatchObject({ reason: 'forbidden' });
    expect(await closeCoverage(limited, { id: shut.id })).toMatchObject({ reason: 'forbidden' });
    expect(await postEntry(limited, entry(open.id))).toMatchObject({ ok: true });
    expect(await getDb().liveEntry.count()).toBe(1);
  });

  it('keeps an own draft without a section, which is not published', async () => {
    const draft = unwrap(await createArticle(limited, { content: { title: 'خبر', body } }));
    await autosave(draft.id, { title: 'كتبت' });
    expect(await publishArticle(limited, target(draft))).toMatchObject({ reason: 'forbidden' });
    unwrap(await submitForReview(limited, target(draft)));
    const another = unwrap(await createArticle(chief, { content: { title: 'خبر', body } }));
    expect(await saveArticle(limited, { ...target(another), content: { title: 'خ', body } })).toMatchObject({
      reason: 'forbidden',
    });
  });
});

it('a limit names sections that are there, is an administrator’s to set for others, and is audited', async () => {
  const userId = limited.id;
  expect(await limitToSections(chief, { userId, sectionIds: [randomUUID()] })).toMatchObject({
    reason: 'unknown-reference',
  });
  expect(await limitToSections(limited, { userId, sectionIds: [] })).toMatchObject({ reason: 'forbidden' });
  expect(await limitToSections(chief, { userId: chief.id ?? '', sectionIds: [] })).toMatchObject({
    reason: 'yourself',
  });
  expect(await readLimit(userId)).toEqual([theirs]);
  unwrap(await limitToSections(chief, { userId, sectionIds: [] }));
  expect(await readLimit(userId)).toEqual([]);
  expect(await getDb().auditEvent.count({ where: { action: 'user.limit', targetId: userId } })).toBe(2);
});

async function autosave(id: string, change: Partial<DraftContent>): Promise<void> {
  const { content, token } = unwrap(await openDraft(limited, id));
  const reply = await autosaveDraft(limited, {
    id,
    attempt: randomUUID(),
    base: token,
    content: { ...emptyContent, ...content, ...change },
  });
  expect(unwrap(reply).saved).toBe(true);
}

async function sectionOf(id: string): Promise<string | null> {
  return (await getDb().article.findUniqueOrThrow({ where: { id }, select: { sectionId: true } })).sectionId;
}
