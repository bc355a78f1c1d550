import type { FeedContext } from '@/domain/articles/document/prose/feed-context';
import { element, Html, type HtmlChild, joinHtml } from '@/domain/articles/document/prose/markup';
import { documentToFeedHtml } from '@/domain/articles/document/to-feed-html';
import type { FieldOutput } from '@/domain/articles/fields';
import type { ArticleView } from '@/domain/articles/types';
import type { FeedImage, FeedItem } from '@/lib/feeds/types';
import { describePage } from '@/lib/seo/description';
import { pictureForSharing } from '@/lib/seo/social-image';
import { absoluteUrl, articlePath, authorPath } from '@/lib/urls';
import { wording } from '@/server/metadata/wording';

const MAX_LIVE_ENTRIES = 20;

/** One article as a feed item: its full text or its summary, and an id that survives changes of slug and domain. */
export function toFeedItem(article: ArticleView, siteUrl: string, isWhole: boolean): FeedItem {
  const image = feedImage(article, siteUrl);
  return {
    id: `urn:uuid:${article.id}`,
    url: absoluteUrl(siteUrl, articlePath(article)),
    title: article.title,
    summary: summaryOf(article),
    html: isWhole ? articleHtml(article, image, siteUrl) : excerptHtml(article, image),
    publishedAt: article.publishedAt,
    updatedAt: article.updatedAt,
    authors: article.authors.map(({ name, slug }) => ({ name, url: absoluteUrl(siteUrl, authorPath(slug)) })),
    categories: [
      ...new Set(
        [article.section?.name, ...article.topics.map(({ name }) => name)].filter((name) => name !== undefined),
      ),
    ],
    image,
  };
}

type _FeedFields = FieldOutput<
  keyof FeedItem,
  {
    title: 'title';
    kicker: 'left out: of the page';
    standfirst: 'summary';
    dateline: 'html';
    body: 'html';
    kind: 'left out: of the page';
    sectionId: 'categories';
    threadId: 'left out: of the page';
    topicIds: 'categories';
    authorIds: 'authors';
    leadMediaId: 'image';
    leadCaption: 'html';
    seoTitle: 'left out: for search engines';
    seoDescription: 'left out: for search engines';
    source: 'left out: of the page';
    advertising: 'left out: of the page';
    relatedPinIds: 'left out: related lists are of the page';
    relatedExcludeIds: 'left out: related lists are of the page';
    relatedPinEnds: 'left out: related lists are of the page';
  }
>;

function feedImage({ image }: ArticleView, siteUrl: string): FeedImage | null {
  const picture = image && pictureForSharing(siteUrl, image);
  return picture && { ...picture, credit: image.credit };
}

function summaryOf({ standfirst, text }: ArticleView): string {
  return standfirst || describePage(text);
}

function excerptHtml(article: ArticleView, image: FeedImage | null): string {
  return inArabic(
    image ? leadFigure(image, article.leadCaption || (article.image?.caption ?? '')) : undefined,
    element('p', {}, summaryOf(article)),
  );
}

/** Feed readers take the direction from the markup alone, so it is set here. */
function inArabic(...children: HtmlChild[]): string {
  return element('div', { dir: 'rtl', lang: 'ar' }, ...children).text;
}

function articleHtml(article: ArticleView, image: FeedImage | null, siteUrl: string): string {
  const context = feedContext(article, siteUrl);
  const { correction } = context.labels;
  return inArabic(
    image ? leadFigure(image, article.leadCaption || (article.image?.caption ?? '')) : undefined,
    article.dateline && element('p', {}, element('strong', {}, article.dateline)),
    new Html(documentToFeedHtml(article.body, context)),
    liveHtml(article, context),
    ...article.corrections.map(({ note }) => element('p', {}, element('strong', {}, `${correction}: `), note)),
  );
}

function leadFigure(image: FeedImage, caption: string): Html {
  const text = [caption, image.credit].filter((part) => part !== '').join(' - ');
  const picture = element('img', { src: image.url, alt: image.alt, width: image.width, height: image.height });
  return element('figure', {}, picture, text !== '' && element('figcaption', {}, text));
}

/** The newest entries of live coverage; the rest is on the page. */
function liveHtml({ liveEntries }: ArticleView, context: FeedContext): Html {
  return joinHtml(
    liveEntries
      .slice(0, MAX_LIVE_ENTRIES)
      .flatMap((entry) => [
        entry.title !== '' && element('h3', {}, entry.title),
        new Html(documentToFeedHtml(entry.body, context)),
      ]),
  );
}

function feedContext({ images, clips, linkedArticles }: ArticleView, siteUrl: string): FeedContext {
  const labels = {
    correction: wording('feed.correction'),
    seeAlso: wording('feed.seeAlso'),
    video: wording('feed.video'),
    audio: wording('feed.audio'),
  };
  return { siteUrl, images, clips, linkedArticles, labels };
}
