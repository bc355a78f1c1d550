import { describe, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import type { Article } from '@/db/generated/client';
import { findCards, findCardsInOrder } from '@/domain/articles/card-queries';
import * as articleQueries from '@/domain/articles/queries';
import * as curationQueries from '@/domain/curation/queries';
import { readSectionLead } from '@/domain/curation/section-pins';
import { computeRelated } from '@/domain/related/commands';
import * as relatedQueries from '@/domain/related/queries';
import { inTransaction } from '@/db/transaction';
import { clearMemoryCache } from '@/lib/memory-cache';
import { useDatabase } from '@/test/database/use-database';
import {
  type ArticleFields,
  createDraft,
  createEmbargoed,
  createPublished,
  createScheduled,
  createWithdrawn,
} from '@/test/factories/article';
import { createAuthor } from '@/test/factories/author';
import { createSection } from '@/test/factories/section';
import { createThread } from '@/test/factories/thread';
import { createTopic } from '@/test/factories/topic';
import { countQueries } from '@/test/queries/count-queries';

useDatabase();

const HOUR = 3_600_000;
const ahead = () => new Date(Date.now() + HOUR);

/** Every state in which an article is not public. */
const hiddenStates: Record<string, (fields: ArticleFields) => Promise<Article>> = {
  draft: createDraft,
  'a draft that was public before': (fields) =>
    createDraft({ ...fields, publishedAt: new Date(), firstPublishedAt: new Date() }),
  'in review': (fields) => createDraft({ ...fields, status: 'IN_REVIEW' }),
  approved: (fields) => createDraft({ ...fields, status: 'APPROVED' }),
  scheduled: createScheduled,
  'scheduled with a date already past': (fields) =>
    createScheduled({ ...fields, scheduledAt: new Date(Date.now() - HOUR) }),
  embargoed: createEmbargoed,
  'dated ahead': (fields) => createPublished({ ...fields, publishedAt: ahead() }),
  withdrawn: createWithdrawn,
};

type Scenario = {
  sectionId: string;
  topicId: string;
  authorId: string;
  threadId: string;
  slugs: { section: string; topic: string; author: string };
  shown: Article[];
  hidden: Article;
};

/** Every read of articles by the public's pages, API and feeds. */
const reads: Record<string, (world: Scenario) => Promise<unknown>> = {
  findPublicArticle: ({ shown, hidden }) =>
    Promise.all([...shown, hidden].map((article) => articleQueries.findPublicArticle(article.publicId))),
  findStaticPage: async ({ shown, hidden }) => {
    const all = [...shown, hidden];
    for (const { id } of all) await getDb().article.update({ where: { id }, data: { pageSlug: `page-${id}` } });
    const found = await Promise.all(all.map(({ id }) => articleQueries.findStaticPage(`page-${id}`)));
    await getDb().article.updateMany({ data: { pageSlug: null } });
    return found.map((page) => (page?.state === 'withdrawn' ? { ...page, pageSlug: null } : page));
  },
  listLatest: async () => [
    await articleQueries.listLatest({ size: 5 }),
    await articleQueries.listLatest({ page: 2, size: 1 }),
  ],
  listBySection: async ({ sectionId }) => [
    await articleQueries.listBySection(sectionId),
    await articleQueries.listBySection(sectionId, { page: 2, size: 1 }),
  ],
  'listBySection of the section above': async ({ sectionId }) => {
    const parent = await createSection();
    await getDb().section.update({ where: { id: sectionId }, data: { parentId: parent.id } });
    clearMemoryCache();
    return [
      await articleQueries.listBySection(parent.id),
      await articleQueries.listBySection(parent.id, { page: 2, size: 1 }),
      await articleQueries.listCardsByKeyset({ limit: 50, section: parent.slug }),
    ];
  },
  readSectionLead: async ({ sectionId, slugs, shown, hidden }) => {
    const data = [hidden, ...shown].slice(0, 5).map(({ id }, position) => ({ sectionId, articleId: id, position }));
    await getDb().sectionPin.createMany({ data, skipDuplicates: true });
    return (await readSectionLead(slugs.section)).cards;
  },
  listByTopic: async ({ topicId }) => [
    await articleQueries.listByTopic(topicId),
    await articleQueries.listByTopic(topicId, { page: 2, size: 1 }),
  ],
  listByAuthor: async ({ authorId }) => [
    await articleQueries.listByAuthor(authorId),
    await articleQueries.listByAuthor(authorId, { page: 2, size: 1 }),
  ],
  listCardsByKeyset: async ({ slugs, hidden }) => [
    await articleQueries.listCardsByKeyset({ limit: 50 }),
    await articleQueries.listCardsByKeyset({ limit: 50, section: slugs.section }),
    await articleQueries.listCardsByKeyset({ limit: 50, topic: slugs.topic }),
    await articleQueries.listCardsByKeyset({ limit: 50, author: slugs.author }),
    await articleQueries.listCardsByKeyset({ limit: 50, ...slugs }),
    await articleQueries.listCardsByKeyset({ limit: 50, externalId: hidden.externalId ?? '' }),
    await articleQueries.listCardsByKeyset({
      limit: 50,
      after: { publishedAt: new Date(Date.now() + 9 * HOUR), id: hidden.id },
    }),
  ],
  listForSitemap: async () => {
    const parts = await articleQueries.countSitemapParts();
    return Promise.all(Array.from({ length: parts }, (_, part) => articleQueries.listForSitemap(part + 1)));
  },
  listNewsSitemap: () => articleQueries.listNewsSitemap(),
  readFrontPage: () => curationQueries.readFrontPage(),
  listRelated: ({ shown }) => Promise.all(shown.map((article) => relatedQueries.listRelated(article.id, 24))),
  findCards: async ({ shown, hidden }) => [...(await findCards([...shown, hidden].map(({ id }) => id))).values()],
  findCardsInOrder: ({ shown, hidden }) => findCardsInOrder([hidden, ...shown].map(({ id }) => id)),
};

/** Reads that give no article. */
const harmless = ['countSitemapParts', 'readBreaking'];

it('knows every public read there is', () => {
  const exported = [articleQueries, curationQueries, relatedQueries].flatMap((module) => Object.keys(module));
  expect(exported.filter((name) => !harmless.includes(name) && !(name in reads))).toEqual([]);
});

describe.each(Object.entries(hiddenStates))('an article that is %s', (_state, make) => {
  it('is in no public read', async () => {
    const world = await buildScenario(make);
    const leaks: string[] = [];
    const blind: string[] = [];
    for (const [name, read] of Object.entries(reads)) {
      const answer = JSON.stringify(await read(world)).replaceAll(withdrawnNotice(world.hidden), '');
      if (answer.includes(world.hidden.id) || answer.includes(world.hidden.title)) leaks.push(name);
      if (!world.shown.some(({ title }) => answer.includes(title))) blind.push(name);
    }
    expect({ leaks, blind }).toEqual({ leaks: [], blind: [] });
  });
});

it('finds the same article everywhere once it is public', async () => {
  const world = await buildScenario(createPublished);
  const missing: string[] = [];
  for (const [name, read] of Object.entries(reads)) {
    if (!JSON.stringify(await read(world)).includes(world.hidden.title)) missing.push(name);
  }
  expect(missing).toEqual([]);
});

it('gives the pages of public articles in at most six queries', async () => {
  const world = await buildScenario(createDraft);
  const [first] = world.shown;
  if (!first) throw new Error('the world has a public article');
  const front = await countQueries(() => curationQueries.readFrontPage());
  expect(front.statements.length).toBeLessThanOrEqual(5);
  const article = await countQueries(() => articleQueries.findPublicArticle(first.publicId));
  expect(article.statements.length).toBeLessThanOrEqual(3);
  const related = await countQueries(() => relatedQueries.listRelated(first.id, 6));
  expect(related.statements.length).toBeLessThanOrEqual(2);
  const list = await countQueries(() => articleQueries.listByTopic(world.topicId));
  expect(list.statements).toHaveLength(1);
  const deep = await countQueries(() => articleQueries.listByTopic(world.topicId, { page: 2, size: 1 }));
  expect(deep.statements).toHaveLength(2);
  expect(
    [front, article, related, list, deep].flatMap((read) => read.statements).filter((sql) => /count\(\*\)/i.test(sql)),
  ).toEqual([]);
});

/** The only public statement about a withdrawn article, at its own URL. */
function withdrawnNotice(article: Article): string {
  return JSON.stringify({
    state: 'withdrawn',
    id: article.id,
    publicId: article.publicId,
    pageSlug: article.pageSlug,
    title: article.title,
    notice: article.withdrawalNotice,
    withdrawnAt: article.withdrawnAt,
  });
}

/** Two public articles that name the hidden one in every way there is: card in the text, pin, headline, computed list, front, views. */
async function buildScenario(make: (fields: ArticleFields) => Promise<Article>): Promise<Scenario> {
  const [section, topic, author, thread] = await Promise.all([
    createSection(),
    createTopic(),
    createAuthor(),
    createThread(),
  ]);
  const filed = { sectionId: section.id, threadId: thread.id, topicIds: [topic.id], authorIds: [author.id] };
  const hidden = await make({ ...filed, title: 'خبرٌ لم يحن وقته بعد', externalId: 'hidden-1', kind: 'LIVE' });
  const card = { type: 'doc', version: 1, content: [{ type: 'relatedLink', attrs: { articleId: hidden.id } }] };
  const shown = [
    await createPublished({ ...filed, title: 'خبر منشور أول', body: card }),
    await createPublished({ ...filed, title: 'رأي منشور ثانٍ', kind: 'OPINION' }),
  ];
  await referenceEverywhere(hidden, shown, section.id);
  return {
    ...filed,
    topicId: topic.id,
    authorId: author.id,
    slugs: { section: section.slug, topic: topic.slug, author: author.slug },
    shown,
    hidden,
  };
}

async function referenceEverywhere(hidden: Article, shown: Article[], sectionId: string): Promise<void> {
  const db = getDb();
  for (const { id } of shown) {
    await inTransaction((tx) => computeRelated(tx, id));
    await db.relatedArticle.createMany({
      data: [{ articleId: id, relatedId: hidden.id, rank: 0, score: 1, reason: 'topics', detail: [] }],
      skipDuplicates: true,
    });
    await db.relatedPin.create({ data: { articleId: id, relatedId: hidden.id } });
    await db.relatedHeadline.create({
      data: { articleId: id, position: 0, headline: hidden.title, matchKey: hidden.titleKey, targetId: hidden.id },
    });
  }
  const containers = ['lead', 'second', 'opinion', 'media', `section:${sectionId}`];
  await db.frontSlot.createMany({
    data: containers.map((container) => ({ container, position: 0, articleId: hidden.id })),
  });
  await db.liveEntry.create({
    data: { articleId: hidden.id, at: new Date(), title: hidden.title, body: { type: 'doc', version: 1, content: [] } },
  });
  const hour = new Date(Date.now() - 2 * HOUR);
  await db.articleViews.createMany({ data: [hidden, ...shown].map(({ id }) => ({ articleId: id, hour, views: 100 })) });
}
