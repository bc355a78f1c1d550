import type { FieldOutput } from '@/domain/articles/fields';
import type { ArticleCardView, ArticleView } from '@/domain/articles/types';
import type { ImageView } from '@/domain/media/types';
import type { RelatedItem } from '@/domain/related/types';
import { pictureForSharing } from '@/lib/seo/social-image';
import { absoluteUrl, articlePath, authorPath, sectionPath, topicPath } from '@/lib/urls';

/** ArticleCard of the public API: absolute URLs, ISO 8601 dates (UTC), missing values left out. */
export function toArticleCardJson(article: ArticleCardView, siteUrl: string) {
  const { publicId, externalId, title, standfirst, section, topics, authors, image } = article;
  const link = (path: string): string => absoluteUrl(siteUrl, path);
  const picture = image && toImageJson(image, siteUrl);
  return {
    id: publicId,
    ...(externalId !== null && { externalId }),
    url: link(articlePath(article)),
    title,
    ...(standfirst !== '' && { standfirst }),
    ...(section && { section: { slug: section.slug, name: section.name, url: link(sectionPath(section.slug)) } }),
    topics: topics.map(({ slug, name }) => ({ slug, name, url: link(topicPath(slug)) })),
    authors: authors.map(({ slug, name }) => ({ slug, name, url: link(authorPath(slug)) })),
    publishedAt: article.publishedAt.toISOString(),
    updatedAt: article.updatedAt.toISOString(),
    ...(picture && { image: picture }),
  };
}

/** Article of the public API: the card, the document, its plain text and its corrections. */
export function toArticleJson(article: ArticleView, siteUrl: string) {
  return {
    ...toArticleCardJson(article, siteUrl),
    ...(article.dateline !== '' && { dateline: article.dateline }),
    body: article.body,
    text: article.text,
    corrections: article.corrections.map(({ at, note }) => ({ at: at.toISOString(), note })),
  };
}

type _ApiFields = FieldOutput<
  keyof ReturnType<typeof toArticleJson>,
  {
    title: 'title';
    kicker: 'left out: of the page';
    standfirst: 'standfirst';
    dateline: 'dateline';
    body: 'body';
    kind: 'left out: of the page';
    sectionId: 'section';
    threadId: 'left out: threads have no address';
    topicIds: 'topics';
    authorIds: 'authors';
    leadMediaId: 'image';
    leadCaption: 'left out: the image has a caption of its own';
    seoTitle: 'left out: of the page';
    seoDescription: 'left out: of the page';
    source: 'left out: of the page';
    advertising: 'left out: of the page';
    relatedPinIds: 'left out: shown by `related`';
    relatedExcludeIds: 'left out: shown by `related`';
    relatedPinEnds: 'left out: shown by `related`';
  }
>;

/** Related articles of this site. Plain headlines have no article behind them, so no card, and are left out. */
export function toRelatedJson(items: RelatedItem[], siteUrl: string) {
  return items.flatMap(({ article, reason, score }) =>
    article ? [{ ...toArticleCardJson(article, siteUrl), reason, score }] : [],
  );
}

function toImageJson(image: ImageView, siteUrl: string) {
  const picture = pictureForSharing(siteUrl, image);
  if (!picture) return null;
  const { url, width, height, alt } = picture;
  return {
    url,
    width,
    height,
    alt,
    ...(image.caption !== '' && { caption: image.caption }),
    ...(image.credit !== '' && { credit: image.credit }),
  };
}
