import type { Prisma } from '@/db/generated/client';
import type { Tx } from '@/db/transaction';
import { columnsOf, joinsOf } from '@/domain/articles/content';
import { parseDocument } from '@/domain/articles/document/parse';
import type { ArticleDocument, Block } from '@/domain/articles/document/types';
import { articleContentSchema } from '@/domain/articles/schema';
import { slugify } from '@/lib/arabic/slug';
import { articles } from './all-articles';
import { deskColumns, hoursBefore } from './dates';
import { loadViews } from './views';
import { stableId } from '@/prisma/demo/stable-id';
import type { DemoArticle } from '@/prisma/demo/types';

/** Writes every article with its joins, revision, corrections, live entries and views. Returns how many there are. */
export async function loadArticles(tx: Tx, now: Date): Promise<number> {
  const oldestFirst = [...articles].sort((a, b) => b.hoursAgo - a.hoursAgo).map((article) => prepare(article, now));
  await tx.article.createMany({ data: oldestFirst.map(({ row }) => row) });
  await tx.revision.createMany({ data: oldestFirst.map(({ revision }) => revision) });
  await tx.articleAuthor.createMany({ data: oldestFirst.flatMap(({ joins }) => joins.authors) });
  await tx.articleTopic.createMany({ data: oldestFirst.flatMap(({ joins }) => joins.topics) });
  await tx.articleLink.createMany({
    data: oldestFirst.flatMap(({ row, joins }) => joins.linkedIds.map((linkedId) => ({ articleId: row.id, linkedId }))),
  });
  await tx.correction.createMany({ data: articles.flatMap((article) => correctionsOf(article, now)) });
  await tx.liveEntry.createMany({ data: articles.flatMap((article) => liveEntriesOf(article, now)) });
  await tx.liveCorrection.createMany({ data: articles.flatMap((article) => liveCorrectionsOf(article, now)) });
  await loadViews(tx, articles, now);
  return articles.length;
}

/** The content of a demo article as an editor would have saved it. Throws when the article breaks a rule of the document. */
export function contentOf(article: DemoArticle) {
  const { title, kicker, standfirst, dateline, kind, leadCaption } = article;
  return articleContentSchema.parse({
    title,
    kicker,
    standfirst,
    dateline,
    kind,
    leadCaption,
    body: documentOf(article.body),
    sectionId: stableId('section', article.section),
    threadId: article.thread ? stableId('thread', article.thread) : null,
    topicIds: article.topics.map((key) => stableId('topic', key)),
    authorIds: article.authors.map((key) => stableId('author', key)),
    leadMediaId: article.picture ? stableId('media', article.picture) : null,
  });
}

/** Blocks as a checked document. Throws with the place of the fault. */
export function documentOf(content: Block[]): ArticleDocument {
  const parsed = parseDocument({ type: 'doc', version: 1, content });
  if (!parsed.ok) throw new Error(parsed.detail ?? parsed.reason);
  return parsed.value;
}

function prepare(article: DemoArticle, now: Date) {
  const id = stableId('article', article.key);
  const content = contentOf(article);
  const revisionId = stableId('entry', `revision:${article.key}`);
  const row = {
    id,
    slug: slugify(article.title),
    createdAt: hoursBefore(now, article.hoursAgo + 3),
    ...columnsOf(content),
    ...deskColumns(article, now, revisionId),
  } satisfies Prisma.ArticleCreateManyInput;
  const revision = { id: revisionId, articleId: id, number: 1, content, createdAt: hoursBefore(now, article.hoursAgo) };
  return { row, revision, joins: joinsOf(id, content) };
}

function correctionsOf(article: DemoArticle, now: Date) {
  return (article.corrections ?? []).map(({ hoursAgo, note }) => ({
    articleId: stableId('article', article.key),
    note,
    at: hoursBefore(now, hoursAgo),
  }));
}

function liveEntriesOf(article: DemoArticle, now: Date) {
  return (article.live ?? []).map(({ hoursAgo, body, correction: _correction, ...entry }, index) => ({
    ...entry,
    id: stableId('entry', `${article.key}:${index}`),
    articleId: stableId('article', article.key),
    body: documentOf(body),
    at: hoursBefore(now, hoursAgo),
    createdAt: hoursBefore(now, hoursAgo),
  }));
}

/** Corrections are dated half an hour after their entry. */
function liveCorrectionsOf(article: DemoArticle, now: Date) {
  return (article.live ?? []).flatMap(({ hoursAgo, correction }, index) =>
    correction
      ? [
          {
            entryId: stableId('entry', `${article.key}:${index}`),
            note: correction,
            at: hoursBefore(now, hoursAgo - 0.5),
          },
        ]
      : [],
  );
}
