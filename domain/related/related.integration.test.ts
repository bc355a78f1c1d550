import { expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { inTransaction } from '@/db/transaction';
import { createDraft, createPublished } from '@/test/factories/article';
import { createSection } from '@/test/factories/section';
import { createThread } from '@/test/factories/thread';
import { createTopic } from '@/test/factories/topic';
import { useDatabase } from '@/test/database/use-database';
import { computeRelated, rebuildRelated } from './commands';
import { listRelated } from './queries';

useDatabase();

const ago = (days: number) => new Date(Date.now() - days * 86_400_000);

it('puts pins first, then the source\'s headlines, the same thread, shared topics, the section, the latest; each with its reason', async () => {
  const [section, thread, topic, other] = await Promise.all([createSection(), createThread(), createTopic(), createTopic()]);
  const article = await createPublished({ sectionId: section.id, threadId: thread.id, topicIds: [topic.id, other.id] });
  const latest = await createPublished();
  const inSection = await createPublished({ sectionId: section.id });
  const oneTopic = await createPublished({ topicIds: [topic.id] });
  const twoTopics = await createPublished({ topicIds: [topic.id, other.id], publishedAt: ago(2) });
  const sameStory = await createPublished({ threadId: thread.id, publishedAt: ago(300) });
  const pinned = await createPublished({ publishedAt: ago(900) });
  const excluded = await createPublished({ threadId: thread.id });
  const draft = await createDraft({ threadId: thread.id });
  await getDb().relatedPin.createMany({ data: [{ articleId: article.id, relatedId: pinned.id }, { articleId: article.id, relatedId: excluded.id, kind: 'EXCLUDE' }] });
  await getDb().relatedHeadline.create({ data: { articleId: article.id, position: 0, headline: 'خبر قديم لم يصل', matchKey: 'خبر قديم لم يصل' } });
  await inTransaction((tx) => computeRelated(tx, article.id));
  const items = await listRelated(article.id, 24);
  expect(items.map((item) => [item.article?.id ?? item.headline, item.reason])).toEqual([
    [pinned.id, 'pin'], ['خبر قديم لم يصل', 'source'], [sameStory.id, 'thread'], [twoTopics.id, 'topics'], [oneTopic.id, 'topics'],
    [inSection.id, 'section'], [latest.id, 'latest'],
  ]);
  expect(items[2]?.detail).toEqual([thread.title]);
  expect(items[3]?.detail.toSorted()).toEqual([topic.name, other.name].toSorted());
  expect(items.some((item) => item.article?.id === excluded.id || item.article?.id === draft.id)).toBe(false);
});

it('is never blank while anything else is published, even before anything was computed', async () => {
  const article = await createPublished();
  expect(await listRelated(article.id, 6)).toEqual([]);
  const other = await createPublished();
  expect(await listRelated(article.id, 6)).toMatchObject([{ article: { id: other.id }, reason: 'latest' }]);
});

it('stores 24 at most and rebuilds every list, saying how far it is', async () => {
  const topic = await createTopic();
  for (let made = 0; made < 30; made += 1) await createPublished({ topicIds: [topic.id] });
  const progress: number[] = [];
  expect(await rebuildRelated({ onProgress: (done) => progress.push(done) })).toBe(30);
  expect(progress).toEqual([30]);
  expect(await getDb().relatedArticle.count()).toBe(30 * 24);
  expect(await getDb().relatedArticle.count({ where: { reason: { not: 'topics' } } })).toBe(0);
});
