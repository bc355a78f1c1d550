import type { Graph } from 'schema-dts';
import { extractText } from '@/domain/articles/document/extract';
import type { FieldOutput } from '@/domain/articles/fields';
import type { ArticleCardView, ArticleView, StaticPageRef } from '@/domain/articles/types';
import type { AuthorView } from '@/domain/taxonomy/types';
import { articleJsonLd } from '@/lib/seo/article-json-ld';
import { breadcrumbJsonLd, type Crumb } from '@/lib/seo/breadcrumb-json-ld';
import { collectionJsonLd, webSiteJsonLd } from '@/lib/seo/collection-json-ld';
import { describePage } from '@/lib/seo/description';
import { profileJsonLd } from '@/lib/seo/profile-json-ld';
import { staticPageJsonLd } from '@/lib/seo/static-page-json-ld';
import type { SeoArticle } from '@/lib/seo/types';
import { articlePath, authorPath, frontPath, sectionPath } from '@/lib/urls';
import type { Publication } from './publication';
import { describeSite } from './site';
import { wording } from './wording';
import { leadTextOf } from './lead-text';

/** Structured data of an article's page: the article and its breadcrumbs. */
export function articleStructuredData(article: ArticleView, settings: Publication, pages: StaticPageRef[]): Graph {
  const site = describeSite(settings, pages);
  const liveEntries = article.liveEntries.map((entry) => ({ ...entry, text: extractText(entry.body) }));
  const section = article.section ? [{ name: article.section.name, path: sectionPath(article.section.slug) }] : [];
  return graph(
    articleJsonLd(site, { ...article, leadText: leadTextOf(article), liveEntries }),
    breadcrumbJsonLd(site, [home(), ...section, { name: article.title, path: articlePath(article) }]),
  );
}

type _StructuredFields = FieldOutput<
  keyof SeoArticle,
  {
    title: 'title';
    kicker: 'left out: of the page';
    standfirst: 'standfirst';
    dateline: 'left out: a place and an agency in one line';
    body: 'leadText';
    kind: 'kind';
    sectionId: 'section';
    threadId: 'left out: no property for it';
    topicIds: 'topics';
    authorIds: 'authors';
    leadMediaId: 'image';
    leadCaption: 'left out: the image has a caption of its own';
    seoTitle: 'left out: the title of the page, not of the article';
    seoDescription: 'seoDescription';
    source: 'left out: a name without an address';
    relatedPinIds: 'left out: of the page';
    relatedExcludeIds: 'left out: of the page';
    relatedPinEnds: 'left out: of the page';
  }
>;

/** Structured data of a list (section, topic, latest): its items and its breadcrumbs. */
export function listStructuredData(
  list: { name: string; description: string; path: string; items: ArticleCardView[] },
  settings: Publication,
): Graph {
  const site = describeSite(settings);
  return graph(collectionJsonLd(site, list), breadcrumbJsonLd(site, [home(), { name: list.name, path: list.path }]));
}

/** Structured data of an author's page. */
export function authorStructuredData(author: AuthorView, settings: Publication): Graph {
  const site = describeSite(settings);
  return graph(
    profileJsonLd(site, author),
    breadcrumbJsonLd(site, [home(), { name: author.name, path: authorPath(author.slug) }]),
  );
}

/** Structured data of the front page: the site, its publisher and its search. */
export function frontStructuredData(settings: Publication, pages: StaticPageRef[]): Graph {
  return graph(webSiteJsonLd(describeSite(settings, pages)));
}

/** Structured data of a static page: what kind of page it is, whose, and its breadcrumbs. */
export function staticPageStructuredData(page: ArticleView, settings: Publication, pages: StaticPageRef[]): Graph {
  const site = describeSite(settings, pages);
  const description = describePage(page.seoDescription, page.standfirst, leadTextOf(page));
  return graph(
    staticPageJsonLd(site, { ...page, description, path: articlePath(page) }),
    breadcrumbJsonLd(site, [home(), { name: page.title, path: articlePath(page) }]),
  );
}

function home(): Crumb {
  return { name: wording('home'), path: frontPath() };
}

function graph(...nodes: (Graph['@graph'][number] | null)[]): Graph {
  return { '@context': 'https://schema.org', '@graph': nodes.filter((node) => node !== null) };
}
