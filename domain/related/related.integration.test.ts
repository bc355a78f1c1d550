import { expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { inTransaction } from '@/db/transaction';
import { indexArticles } from '@/domain/search/commands';
import { type ArticleFields, createDraft, createPublished as createUnsought } from '@/test/factories/article';
import { createSection } from '@/test/factories/section';
import { createThread } from '@/test/factories/thread';
import { createTopic } from '@/test/factories/topic';
import { useDatabase } from '@/test/database/use-database';
import { relatedVersion } from './keywords/version';
import { computeRelated } from './commands';
import { drainRelatedQueue } from './queue/queue';
import { rebuildRelated } from './rebuild/rebuild';
import { findNearDuplicates } from './similar/near-duplicates';
import { listRelated } from './queries';
import { suggestThread } from './similar/suggest-thread';

useDatabase();

const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
/** Indexes the article like publishing does: neighbours are found by the lists of search. */
async function createPublished(fields: ArticleFields = {}) {
  const article = await createUnsought(fields);
  await inTransaction((tx) => indexArticles(tx, [article.id]));
  return article;
}
const relate = (id: string) => inTransaction((tx) => computeRelated(tx, id));

/** Texts that share no keyword, for articles that differ only in their filing. */
const LETTERS = 'بتثجحخدذرزسشصضطظعغفقكلمنه';
let made = 0;
function ownWords(): { title: string; text: string } {
  made += 1;
  const word = (place: number) =>
    Array.from({ length: 5 }, (_, at) =>
      LETTERS.charAt((made * 7 + place * 11 + at * (made + 3)) % LETTERS.length),
    ).join('') + LETTERS.charAt(made % LETTERS.length);
  return { title: word(1), text: [2, 3, 4].map(word).join(' ') };
}

const bridge = {
  title: 'إعادة فتح الجسر المعلق في دير الزور',
  text: 'أعاد المهندسون فتح الجسر المعلق أمام المارة بعد ترميم أسلاكه وأبراجه على نهر الفرات.',
};
const bridgeAgain = {
  title: 'مهندسو الجسر المعلق يروون كيف رمموا أبراجه',
  text: 'على ضفة الفرات يروي المهندسون قصة ترميم الأبراج والأسلاك حجرا حجرا منذ بدأ العمل.',
};
const wheat = {
  title: 'مزارعو القمح ينتظرون المطر',
  text: 'تأخر المطر هذا الموسم وقلت محاصيل القمح والشعير في الجزيرة وارتفعت أسعار البذار.',
};

it("puts pins first, then the source's headlines, the same thread, what is alike, shared topics, the section, the latest", async () => {
  const [section, thread, topic, other] = await Promise.all([
    createSection(),
    createThread(),
    createTopic(),
    createTopic(),
  ]);
  const article = await createPublished({
    ...bridge,
    sectionId: section.id,
    threadId: thread.id,
    topicIds: [topic.id, other.id],
  });
  const latest = await createPublished(ownWords());
  const inSection = await createPublished({ ...ownWords(), sectionId: section.id });
  const oneTopic = await createPublished({ ...ownWords(), topicIds: [topic.id] });
  const twoTopics = await createPublished({ ...ownWords(), topicIds: [topic.id, other.id], publishedAt: ago(2) });
  const alike = await createPublished({ ...bridgeAgain, publishedAt: ago(5) });
  const sameStory = await createPublished({ ...ownWords(), threadId: thread.id, publishedAt: ago(300) });
  const pinned = await createPublished({ ...ownWords(), publishedAt: ago(900) });
  const excluded = await createPublished({ ...bridgeAgain, threadId: thread.id });
  const draft = await createDraft({ ...bridgeAgain, threadId: thread.id });
  await getDb().relatedPin.createMany({
    data: [
      { articleId: article.id, relatedId: pinned.id },
      { articleId: article.id, relatedId: excluded.id, kind: 'EXCLUDE' },
    ],
  });
  await getDb().relatedHeadline.create({
    data: { articleId: article.id, position: 0, headline: 'خبر قديم لم يصل', matchKey: 'خبر قديم لم يصل' },
  });
  await rebuildRelated();
  for (const again of [rebuildRelated, () => relate(article.id)]) {
    await again();
    const items = await listRelated(article.id, 24);
    expect(items.map((item) => [item.article?.id ?? item.headline, item.reason])).toEqual([
      [pinned.id, 'pin'],
      ['خبر قديم لم يصل', 'source'],
      [sameStory.id, 'thread'],
      [alike.id, 'terms'],
      [twoTopics.id, 'topics'],
      [oneTopic.id, 'topics'],
      [inSection.id, 'section'],
      [latest.id, 'latest'],
    ]);
    expect(items[2]?.detail).toEqual([thread.title]);
    expect(items[4]?.detail.toSorted()).toEqual([topic.name, other.name].toSorted());
    expect(items.some((item) => item.article?.id === excluded.id || item.article?.id === draft.id)).toBe(false);
  }
});

it('names the shared words as the article writes them', async () => {
  const article = await createPublished(bridge);
  const alike = await createPublished(bridgeAgain);
  await createPublished(wheat);
  await rebuildRelated();
  const [first] = await listRelated(article.id, 6);
  expect(first).toMatchObject({ article: { id: alike.id }, reason: 'terms' });
  expect(first?.detail.length).toBeGreaterThan(0);
  for (const word of first?.detail ?? []) expect(`${bridge.title} ${bridge.text}`).toContain(word);
});

it('is never blank while anything else is published, even before anything was computed', async () => {
  const article = await createPublished();
  expect(await listRelated(article.id, 6)).toEqual([]);
  const other = await createPublished();
  expect(await listRelated(article.id, 6)).toMatchObject([{ article: { id: other.id }, reason: 'latest' }]);
});

it('stores 24 at most and rebuilds every list, saying how far it is', async () => {
  const topic = await createTopic();
  for (let count = 0; count < 30; count += 1) await createPublished({ ...ownWords(), topicIds: [topic.id] });
  const progress: string[] = [];
  expect(
    await rebuildRelated({
      onProgress: (done, phase, of) => progress.push(`${phase} ${done} ${phase === 'lists' ? of : ''}`.trim()),
    }),
  ).toBe(30);
  expect(progress).toEqual(['count 30', 'terms 30', 'lists 30 30']);
  expect(await getDb().relatedArticle.count()).toBe(30 * 24);
  expect(await getDb().relatedRebuild.count()).toBe(0);
});

it('goes on with a rebuild where it was cut off', async () => {
  const first = await createPublished(bridge);
  const second = await createPublished(bridgeAgain);
  await rebuildRelated();
  await getDb().relatedArticle.deleteMany();
  await getDb().relatedRebuild.create({
    data: { id: 1, phase: 'lists', afterOrdinal: first.ordinal, version: relatedVersion },
  });
  expect(await rebuildRelated()).toBe(1);
  expect(await getDb().relatedArticle.findMany({ select: { articleId: true, relatedId: true } })).toEqual([
    { articleId: second.id, relatedId: first.id },
  ]);
});

it('refreshes the lists of neighbours when a newer one appears, and announces only lists that changed', async () => {
  const older = await createPublished({ ...bridge, publishedAt: ago(3) });
  const stranger = await createPublished({ ...wheat, publishedAt: ago(2) });
  await rebuildRelated();
  const newer = await createPublished(bridgeAgain);
  await relate(newer.id);
  expect((await getDb().relatedQueue.findMany()).map(({ articleId }) => articleId)).toEqual([older.id]);
  expect(await drainRelatedQueue()).toBe(1);
  expect((await listRelated(older.id, 6)).map(({ article, reason }) => [article?.id, reason])).toEqual([
    [newer.id, 'terms'],
    [stranger.id, 'latest'],
  ]);
  const before = await getDb().relatedArticle.findMany({ where: { articleId: older.id } });
  await getDb().relatedQueue.create({ data: { articleId: older.id, whole: true } });
  expect(await drainRelatedQueue({ limit: 1 })).toBe(1);
  expect(await getDb().relatedArticle.findMany({ where: { articleId: older.id } })).toEqual(before);
});

it('shows neither a copy of the article nor two copies of one other', async () => {
  const wire = Array.from({ length: 60 }, (_, place) => `كلمة${place} الجسر${place} الفرات${place % 7}`).join(' ');
  const article = await createPublished({ ...bridge, text: `${bridge.text} ${wire.slice(0, 200)}` });
  const copy = await createPublished({
    ...bridge,
    title: 'الجسر المعلق يفتح من جديد',
    text: `${bridge.text} ${wire.slice(0, 200)}`,
  });
  const others = [
    await createPublished({ ...bridgeAgain, text: `${bridgeAgain.text} ${wire.slice(200, 700)}` }),
    await createPublished({ ...bridgeAgain, text: `${bridgeAgain.text} ${wire.slice(200, 690)}` }),
  ];
  await createPublished(wheat);
  await rebuildRelated();
  for (const again of [() => relate(article.id), rebuildRelated]) {
    await again();
    const stored = await getDb().relatedArticle.findMany({
      where: { articleId: article.id, reason: 'terms' },
      select: { relatedId: true },
    });
    expect(stored.some(({ relatedId }) => relatedId === copy.id)).toBe(false);
    expect(stored.filter(({ relatedId }) => others.some(({ id }) => id === relatedId))).toHaveLength(1);
  }
});

it('tells of the same wire text twice, and of nothing else', async () => {
  const text = `${bridge.text} ${bridgeAgain.text} ${wheat.text}`;
  const first = await createPublished({ ...bridge, standfirst: '', text });
  await createPublished(wheat);
  await rebuildRelated();
  expect(
    await findNearDuplicates({ title: 'عنوان آخر', standfirst: '', text: `${text} وأضاف المراسل جملة.` }),
  ).toMatchObject([{ id: first.id }]);
  expect(await findNearDuplicates({ title: '', standfirst: '', text }, first.id)).toEqual([]);
  expect(await findNearDuplicates({ title: '', standfirst: '', text: bridgeAgain.text })).toEqual([]);
  await getDb().article.update({ where: { id: first.id }, data: { status: 'DRAFT' } });
  expect(await findNearDuplicates({ title: '', standfirst: '', text })).toEqual([]);
});

it('suggests the story that articles like a new one belong to', async () => {
  const thread = await createThread();
  await createPublished({ ...bridge, threadId: thread.id });
  for (let count = 0; count < 5; count += 1) await createPublished(ownWords());
  await createPublished(wheat);
  await rebuildRelated();
  expect(await suggestThread({ ...bridgeAgain, standfirst: '' })).toMatchObject({ id: thread.id, title: thread.title });
  expect(await suggestThread({ ...wheat, standfirst: '' })).toBeNull();
});

it('keeps nobody waiting who publishes with the same words, and counts both', async () => {
  const [first, second] = [await createPublished(bridge), await createPublished(bridgeAgain)];
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  let begun = (): void => undefined;
  const counted = new Promise<void>((resolve) => (begun = resolve));
  const slow = inTransaction(async (tx) => {
    await computeRelated(tx, first.id);
    begun();
    await held;
  });
  await counted;
  try {
    await inTransaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL lock_timeout = '2s'`;
      await computeRelated(tx, second.id);
    });
  } finally {
    go();
  }
  await slow;
  await drainRelatedQueue();
  expect(await getDb().relatedNewTerms.count()).toBe(0);
  const counts = await getDb().relatedTerm.findMany({ orderBy: { df: 'desc' }, select: { term: true, df: true } });
  expect(counts.find(({ term }) => term === 0)?.df).toBe(2);
  expect(counts.filter(({ df }) => df === 2).length).toBeGreaterThan(1);
  expect(counts.some(({ df }) => df === 1)).toBe(true);
});
