import type { Graph } from 'schema-dts';
import { extractText } from '@/domain/articles/document/extract';
import type { FieldOutput } from '@/domain/articles/fields';
import type { ArticleCardView, ArticleView } from '@/domain/articles/types';
import type { SiteSettings } from '@/domain/settings/types';
import type { AuthorView } from '@/domain/taxonomy/types';
import { articleJsonLd } from '@/lib/seo/article-json-ld';
import { breadcrumbJsonLd, type Crumb } from '@/lib/seo/breadcrumb-json-ld';
import { collectionJsonLd, webSiteJsonLd } from '@/lib/seo/collection-json-ld';
import { profileJsonLd } from '@/lib/seo/profile-json-ld';
import type { SeoArticle } from '@/lib/seo/types';
import { articlePath, authorPath, frontPath, sectionPath } from '@/lib/urls';
import { describeSite } from './site';
import { wording } from './wording';
import { leadTextOf } from './lead-text';

/** Structured data of an article's page: the article and its breadcrumbs. */
export function articleStructuredData(article: ArticleView, settings: SiteSettings): Graph {
  const site = describeSite(settings);
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
    advertising: 'left out: of the page';
    relatedPinIds: 'left out: of the page';
    relatedExcludeIds: 'left out: of the page';
    relatedPinEnds: 'left out: of the page';
  }
>;

/** Structured data of a list (section, topic, latest): its items and its breadcrumbs. */
export function listStructuredData(
  list: { name: string; description: string; path: string; items: ArticleCardView[] },
  settings: SiteSettings,
): Graph {
  const site = describeSite(settings);
  return graph(collectionJsonLd(site, list), breadcrumbJsonLd(site, [home(), { name: list.name, path: list.path }]));
}

/** Structured data of an author's page. */
export function authorStructuredData(author: AuthorView, settings: SiteSettings): Graph {
  const site = describeSite(settings);
  return graph(
    profileJsonLd(site, author),
    breadcrumbJsonLd(site, [home(), { name: author.name, path: authorPath(author.slug) }]),
  );
}

/** Structured data of the front page: the site, its publisher and its search. */
export function frontStructuredData(settings: SiteSettings): Graph {
  return graph(webSiteJsonLd(describeSite(settings)));
}

function home(): Crumb {
  return { name: wording('home'), path: frontPath() };
}

function graph(...nodes: (Graph['@graph'][number] | null)[]): Graph {
  return { '@context': 'https://schema.org', '@graph': nodes.filter((node) => node !== null) };
}
