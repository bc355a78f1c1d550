import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { inTransaction } from '@/db/transaction';
import { emptyContent } from '@/domain/articles/fields';
import { autosaveDraft } from '@/domain/publishing/drafts/autosave-draft';
import { openDraft } from '@/domain/publishing/drafts/open-draft';
import { createArticle } from '@/domain/publishing/drafts/save-article';
import { publishArticle } from '@/domain/publishing/publish/publish';
import { findRedirect } from '@/domain/redirects/queries';
import { indexArticles } from '@/domain/search/commands';
import { indexStaleArticles } from '@/domain/search/index-stale';
import { searchArticles } from '@/domain/search/queries';
import { saveSection, saveTopic } from '@/domain/taxonomy/commands';
import { findSection, findTopic } from '@/domain/taxonomy/queries';
import type { Actor } from '@/domain/users/types';
import { clearMemoryCache } from '@/lib/memory-cache';
import { sectionPath, topicPath } from '@/lib/urls';
import { useDatabase } from '@/test/database/use-database';
import { createDraft, createPublished, documentOf, missingId } from '@/test/factories/article';
import { createAuthor } from '@/test/factories/author';
import { createSection } from '@/test/factories/section';
import { createThread } from '@/test/factories/thread';
import { createTopic } from '@/test/factories/topic';
import { deleteName } from './delete-name';
import { forgetNameMoves } from './forget-moves';
import { listNameMoves } from './queries';
import { restoreName } from './restore-name';

useDatabase();
beforeEach(clearMemoryCache);

const editor: Actor = { id: null, label: 'test', role: 'EDITOR' };
const writer: Actor = { id: null, label: 'test', role: 'AUTHOR' };
const DAY = 86_400_000;

const topicsOf = async (articleId: string) =>
  (await getDb().articleTopic.findMany({ where: { articleId }, orderBy: { position: 'asc' } })).map(
    ({ topicId }) => topicId,
  );
const lastMove = async () => (await listNameMoves())[0]?.id ?? '';
const undo = async () => restoreName(editor, { moveId: await lastMove() });
const newArticle = async (topicIds: string[]) => {
  const [section, author] = [await createSection(), await createAuthor()];
  const content = {
    ...emptyContent,
    title: `عنوان ${randomUUID()}`,
    body: documentOf('نص المادة كله هنا.'),
    sectionId: section.id,
    authorIds: [author.id],
    topicIds,
  };
  const made = await createArticle(editor, { content });
  if (!made.ok) throw new Error(made.reason);
  return made.value;
};
const hitsOf = async (query: string, filters: { topic?: string; section?: string }) => {
  const found = await searchArticles({ query, filters, limit: 20, timeZone: 'UTC' });
  return found.ok ? found.value.hits.map(({ article }) => article.id) : found.reason;
};

it('merges topics and takes it back: articles, address, search', async () => {
  const [from, into] = [await createTopic(), await createTopic()];
  const both = await createPublished({ title: 'نهر واسع', topicIds: [into.id, from.id] });
  const one = await createPublished({ title: 'نهر ضيق', topicIds: [from.id] });
  await inTransaction((tx) => indexArticles(tx, [both.id, one.id]));
  await getDb().redirect.create({ data: { fromPath: '/t/قديم', toPath: topicPath(from.slug) } });

  expect(await deleteName(writer, { kind: 'topic', id: from.id, targetId: into.id })).toMatchObject({
    reason: 'forbidden',
  });
  expect(await deleteName(editor, { kind: 'topic', id: from.id, targetId: into.id })).toEqual({
    ok: true,
    value: { articles: 2 },
  });
  expect(await findTopic(from.slug)).toBeNull();
  expect([await topicsOf(both.id), await topicsOf(one.id)]).toEqual([[into.id], [into.id]]);
  expect((await findRedirect(`/t/${from.slug}`))?.to).toBe(topicPath(into.slug));
  expect((await findRedirect('/t/قديم'))?.to).toBe(topicPath(into.slug));
  expect(new Set(await hitsOf('نهر', { topic: into.slug }))).toEqual(new Set([both.id, one.id]));
  expect((await getDb().articleTopic.findMany()).every(({ publishedAt }) => publishedAt !== null)).toBe(true);

  expect(await undo()).toEqual({ ok: true, value: { articles: 2 } });
  expect(await findTopic(from.slug)).toMatchObject({ id: from.id, name: from.name });
  expect([await topicsOf(both.id), await topicsOf(one.id)]).toEqual([[into.id, from.id], [from.id]]);
  expect(await findRedirect(`/t/${from.slug}`)).toBeNull();
  expect((await findRedirect('/t/قديم'))?.to).toBe(topicPath(from.slug));
  expect(await hitsOf('نهر', { topic: into.slug })).toEqual([both.id]);
  expect(await undo()).toMatchObject({ ok: false });
  const actions = (await getDb().auditEvent.findMany({ orderBy: { id: 'asc' } })).map(({ action }) => action);
  expect(actions).toEqual(['topic.delete', 'topic.restore']);
});

it('takes a topic off its articles, and says that its address is gone', async () => {
  const topic = await createTopic();
  const article = await createPublished({ topicIds: [topic.id] });
  await getDb().redirect.create({ data: { fromPath: '/t/قديم', toPath: topicPath(topic.slug) } });
  expect(await deleteName(editor, { kind: 'topic', id: topic.id })).toMatchObject({ ok: true });
  expect(await topicsOf(article.id)).toEqual([]);
  expect(await findRedirect(`/t/${topic.slug}`)).toMatchObject({ to: '', kind: 'GONE' });
  expect(await findRedirect('/t/قديم')).toMatchObject({ to: '', kind: 'GONE' });
  expect(await undo()).toMatchObject({ ok: true });
  expect(await topicsOf(article.id)).toEqual([topic.id]);
  expect(await findRedirect('/t/قديم')).toMatchObject({ to: topicPath(topic.slug), kind: 'PERMANENT' });
});

it('needs a target for what articles must have, and for nothing else', async () => {
  const [section, other, author, thread] = [
    await createSection(),
    await createSection(),
    await createAuthor(),
    await createThread(),
  ];
  const article = await createPublished({ sectionId: section.id, threadId: thread.id, authorIds: [author.id] });
  for (const { kind, id } of [
    { kind: 'section', id: section.id },
    { kind: 'author', id: author.id },
  ] as const)
    expect(await deleteName(editor, { kind, id })).toMatchObject({ ok: false, reason: 'target-needed' });
  expect(await deleteName(editor, { kind: 'thread', id: thread.id })).toMatchObject({ ok: true });
  expect(await deleteName(editor, { kind: 'section', id: other.id })).toMatchObject({ ok: true });
  expect(await findRedirect(`/s/${other.slug}`)).toMatchObject({ kind: 'GONE' });
  expect(await getDb().article.findUnique({ where: { id: article.id } })).toMatchObject({
    sectionId: section.id,
    threadId: null,
  });
});

it('moves a section, its address and its band, and an author in the byline', async () => {
  const [from, into] = [await createSection({ colour: 'river' }), await createSection()];
  const [old, successor, third] = [await createAuthor(), await createAuthor(), await createAuthor()];
  const article = await createPublished({ sectionId: from.id, authorIds: [old.id, third.id] });
  expect(await deleteName(editor, { kind: 'section', id: from.id, targetId: into.id })).toMatchObject({ ok: true });
  expect(await deleteName(editor, { kind: 'author', id: old.id, targetId: successor.id })).toMatchObject({ ok: true });
  expect((await findRedirect(`/s/${from.slug}`))?.to).toBe(sectionPath(into.slug));
  const byline = await getDb().articleAuthor.findMany({ orderBy: { position: 'asc' } });
  expect(byline.map(({ authorId }) => authorId)).toEqual([successor.id, third.id]);
  expect(await undo()).toMatchObject({ ok: true });
  expect(await undo()).toMatchObject({ ok: true });
  expect(await findSection(from.slug)).toMatchObject({ id: from.id, colour: 'river', onFront: true });
  expect(await getDb().article.findUnique({ where: { id: article.id } })).toMatchObject({ sectionId: from.id });
});

it('rejects what makes no sense', async () => {
  const topic = await createTopic();
  const parent = await createSection();
  const child = await createSection({ parentId: parent.id });
  const remove = (input: object) => deleteName(editor, { kind: 'topic', id: topic.id, ...input });
  expect(await remove({ targetId: topic.id })).toMatchObject({ reason: 'invalid' });
  expect(await remove({ targetId: missingId() })).toMatchObject({ reason: 'not-found' });
  expect(await remove({ targetId: parent.id })).toMatchObject({ reason: 'not-found' });
  expect(await remove({ id: 'x' })).toMatchObject({ reason: 'invalid' });
  expect(await remove({ kind: 'media' as 'topic' })).toMatchObject({ reason: 'invalid' });
  expect(await deleteName(editor, { kind: 'section', id: parent.id, targetId: child.id })).toMatchObject({
    reason: 'has-children',
  });
  expect(await restoreName(editor, { moveId: missingId() })).toMatchObject({ reason: 'not-found' });
  expect(await getDb().taxonomyMove.count()).toBe(0);
});

it('lets one of two deletions at once win', async () => {
  const [one, other] = [await createTopic(), await createTopic()];
  await createPublished({ topicIds: [one.id] });
  await createPublished({ topicIds: [other.id] });
  const results = await Promise.all([
    deleteName(editor, { kind: 'topic', id: one.id, targetId: other.id }),
    deleteName(editor, { kind: 'topic', id: other.id, targetId: one.id }),
  ]);
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await getDb().topic.count()).toBe(1);
  expect(await getDb().articleTopic.count()).toBe(2);
});

it('lets drafts, scheduled states and open editors that name a deleted topic follow', async () => {
  const [from, into] = [await createTopic(), await createTopic()];
  const { id, version } = await newArticle([from.id]);
  await deleteName(editor, { kind: 'topic', id: from.id, targetId: into.id });
  const opened = await openDraft(editor, id);
  expect(opened).toMatchObject({ value: { content: { topicIds: [into.id] } } });
  // A browser that still holds the old text: what it sends is merged, never refused.
  if (!opened.ok) throw new Error(opened.reason);
  const stale = { ...opened.value.content, topicIds: [from.id], title: 'مسودة أخرى' };
  expect(
    await autosaveDraft(editor, { id, attempt: randomUUID(), base: opened.value.token, content: stale }),
  ).toMatchObject({ value: { saved: true } });
  expect(await publishArticle(editor, { id, version })).toMatchObject({ ok: true });
  expect(await topicsOf(id)).toEqual([into.id]);
});

it('keeps what editors did between a merge and its undo', async () => {
  const [from, into, else_] = [await createTopic(), await createTopic(), await createTopic()];
  const edit = async (id: string, change: object) => {
    const opened = await openDraft(editor, id);
    if (!opened.ok) throw new Error(opened.reason);
    const { token, content, version } = opened.value;
    await autosaveDraft(editor, { id, attempt: randomUUID(), base: token, content: { ...content, ...change } });
    return publishArticle(editor, { id, version });
  };
  const [retitled = '', refiled = '', both = ''] = (
    await Promise.all([newArticle([from.id]), newArticle([from.id]), newArticle([into.id, from.id])])
  ).map(({ id }) => id);
  await deleteName(editor, { kind: 'topic', id: from.id, targetId: into.id });
  expect(await edit(retitled, { title: 'عنوان جديد' })).toMatchObject({ ok: true });
  expect(await edit(refiled, { topicIds: [else_.id] })).toMatchObject({ ok: true });
  expect(await edit(both, { title: 'عنوان ثالث' })).toMatchObject({ ok: true });
  expect(await undo()).toEqual({ ok: true, value: { articles: 2 } });
  expect(await topicsOf(retitled)).toEqual([from.id]);
  expect(await topicsOf(refiled)).toEqual([else_.id]);
  expect(new Set(await topicsOf(both))).toEqual(new Set([into.id, from.id]));
  // The next publication keeps it so.
  expect(await edit(retitled, { title: 'عنوان أخير' })).toMatchObject({ ok: true });
  expect(await topicsOf(retitled)).toEqual([from.id]);
  expect(await openDraft(editor, both)).toMatchObject({ value: { content: { topicIds: [into.id, from.id] } } });
});

it('undoes two merges into one target in either order', async () => {
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const [one, other, into] = [await createTopic(), await createTopic(), await createTopic()];
    const article = await createPublished({ topicIds: [one.id, other.id] });
    await deleteName(editor, { kind: 'topic', id: one.id, targetId: into.id });
    await deleteName(editor, { kind: 'topic', id: other.id, targetId: into.id });
    const moves = (await listNameMoves()).map(({ id }) => id);
    for (const at of order) expect(await restoreName(editor, { moveId: moves[at] ?? '' })).toMatchObject({ ok: true });
    expect(new Set(await topicsOf(article.id))).toEqual(new Set([one.id, other.id]));
  }
});

it('undoes a chain of merges from its end', async () => {
  const [one, two, three] = [await createTopic(), await createTopic(), await createTopic()];
  const article = await createPublished({ topicIds: [one.id] });
  await deleteName(editor, { kind: 'topic', id: one.id, targetId: two.id });
  const first = await lastMove();
  await deleteName(editor, { kind: 'topic', id: two.id, targetId: three.id });
  expect((await findRedirect(`/t/${one.slug}`))?.to).toBe(topicPath(three.slug));
  expect(await restoreName(editor, { moveId: first })).toMatchObject({ reason: 'undo-later-first' });
  expect(await undo()).toMatchObject({ ok: true });
  expect((await findRedirect(`/t/${one.slug}`))?.to).toBe(topicPath(two.slug));
  expect(await undo()).toMatchObject({ ok: true });
  expect(await topicsOf(article.id)).toEqual([one.id]);
});

it('gives a restored name another slug when its own is taken, and empties what is gone', async () => {
  const portrait = await getDb().author.create({
    data: { slug: 'كاتبة', name: 'كاتبة', links: ['https://example.org/'] },
  });
  await deleteName(editor, { kind: 'author', id: portrait.id });
  const parent = await createSection();
  const child = await createSection({ parentId: parent.id, slug: 'فرع' });
  await deleteName(editor, { kind: 'section', id: child.id });
  await deleteName(editor, { kind: 'section', id: parent.id });
  await saveSection(editor, { name: 'فرع' });
  const moves = await listNameMoves();
  expect(await restoreName(editor, { moveId: moves[1]?.id ?? '' })).toMatchObject({ ok: true });
  expect(await getDb().section.findUnique({ where: { id: child.id } })).toMatchObject({
    slug: 'فرع-2',
    parentId: null,
  });
  expect(await restoreName(editor, { moveId: moves[2]?.id ?? '' })).toMatchObject({ ok: true });
  expect(await getDb().author.findUnique({ where: { id: portrait.id } })).toMatchObject({
    slug: 'كاتبة',
    links: ['https://example.org/'],
  });
});

it('forgets what an undo needs after thirty days, and leads on all the same', async () => {
  const [from, into] = [await createTopic(), await createTopic()];
  const draft = await createDraft({ topicIds: [from.id] });
  await getDb().revision.create({
    data: { articleId: draft.id, number: 1, content: { ...emptyContent, title: 'قديم', topicIds: [from.id] } },
  });
  await deleteName(editor, { kind: 'topic', id: from.id, targetId: into.id });
  const moveId = await lastMove();
  const later = new Date(Date.now() + 31 * DAY);
  expect(await listNameMoves(later)).toEqual([]);
  expect(await restoreName(editor, { moveId }, later)).toMatchObject({ reason: 'undo-over' });
  await forgetNameMoves();
  expect(await getDb().taxonomyMoved.count()).toBe(1);
  await forgetNameMoves(later);
  expect(await getDb().taxonomyMoved.count()).toBe(0);
  expect(await restoreName(editor, { moveId })).toMatchObject({ reason: 'undo-over' });
  expect(await openDraft(editor, draft.id)).toMatchObject({ value: { content: { topicIds: [into.id] } } });
});

it('moves five thousand articles, and search follows by the job', async () => {
  const [from, into] = [await createTopic(), await createTopic()];
  const sample = await createPublished({ title: 'خبر عن الجسر', topicIds: [from.id] });
  await getDb().$executeRaw`
    INSERT INTO article (id, slug, title, body, status, published_at, first_published_at, content_updated_at, updated_at)
    SELECT gen_random_uuid(), 'خبر', 'خبر عن الجسر ' || n, '{"type":"doc","version":1,"content":[]}', 'PUBLISHED',
      now() - n * interval '1 minute', now(), now(), now() FROM generate_series(1, 4999) AS n`;
  await getDb().$executeRaw`
    INSERT INTO article_topic (article_id, topic_id) SELECT id, ${from.id}::uuid FROM article ON CONFLICT DO NOTHING`;
  const began = Date.now();
  expect(await deleteName(editor, { kind: 'topic', id: from.id, targetId: into.id })).toMatchObject({
    value: { articles: 5_000 },
  });
  expect(Date.now() - began).toBeLessThan(15_000);
  expect(await getDb().articleTopic.count({ where: { topicId: into.id } })).toBe(5_000);
  expect(await getDb().searchStale.count()).toBe(5_000);
  expect(await indexStaleArticles()).toBe(500);
  expect(await getDb().searchStale.count()).toBe(4_500);
  expect(await undo()).toMatchObject({ value: { articles: 5_000 } });
  expect(await topicsOf(sample.id)).toEqual([from.id]);
  while ((await indexStaleArticles()) > 0);
  expect(await hitsOf('الجسر', { topic: from.slug })).toHaveLength(20);
  expect(await hitsOf('الجسر', { topic: into.slug })).toEqual([]);
}, 120_000);

it('saves a topic beside a deletion of it', async () => {
  const [from, into] = [await createTopic(), await createTopic()];
  const results = await Promise.all([
    deleteName(editor, { kind: 'topic', id: from.id, targetId: into.id }),
    saveTopic(editor, { id: from.id, name: 'اسم آخر' }),
  ]);
  expect(results[0]).toMatchObject({ ok: true });
  expect(await getDb().topic.count()).toBe(1);
});
