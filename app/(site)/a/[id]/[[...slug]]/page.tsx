import type { Metadata } from 'next';
import { ArticlePageView } from '@/components/article/article-page';
import { WithdrawnNotice } from '@/components/article/withdrawn-notice';
import { dateStyleOf } from '@/components/site/date-style';
import { JsonLd } from '@/components/site/json-ld';
import { listStaticPages } from '@/domain/articles/static-page-queries';
import { getEnv } from '@/lib/env';
import { absoluteUrl, articlePath, sectionPath } from '@/lib/urls';
import { cacheTags, countViewOf } from '@/server/page-cache/tags/render-dependencies';
import { articleTags } from '@/server/page-cache/tags/article-tags';
import { articleMetadata, withdrawnMetadata } from '@/server/metadata/article';
import { articleStructuredData } from '@/server/metadata/structured-data';
import { answerWithStatus } from '@/server/response/page-status';
import { NotFoundPage, notFoundMetadata } from '@/app/(site)/not-found-page';
import { SitePage } from '../../../site-page';
import { type ArticleParams, loadArticle, loadReadNext } from './load-article';
import '@/app/styles/site/article.css';
import '@/app/styles/site/article-body.css';

type Props = { params: ArticleParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await loadArticle(params);
  if (!found) return notFoundMetadata();
  return found.state === 'published'
    ? articleMetadata(found.article, found.settings)
    : withdrawnMetadata(found, found.settings);
}

/** An article, or the notice that it was withdrawn. */
export default async function ArticleRoute({ params }: Props) {
  const found = await loadArticle(params);
  if (!found) return <NotFoundPage />;
  const dates = dateStyleOf(found.settings);
  if (found.state === 'withdrawn') {
    // With a notice the page has content and answers 200; without one it answers 410.
    if (!found.notice) answerWithStatus(410);
    return (
      <SitePage breaking={null}>
        <WithdrawnNotice notice={found.notice} at={found.withdrawnAt} dates={dates} />
      </SitePage>
    );
  }
  const { article, settings } = found;
  const [readNext, pages] = await Promise.all([loadReadNext(article), listStaticPages()]);
  cacheTags(...articleTags(article, readNext));
  countViewOf(article.id);
  const url = absoluteUrl(getEnv().SITE_URL, articlePath(article));
  return (
    <SitePage breaking={null} {...(article.section && { current: sectionPath(article.section.slug) })}>
      <JsonLd data={articleStructuredData(article, settings, pages)} />
      <ArticlePageView article={article} {...readNext} url={url} dates={dates} />
    </SitePage>
  );
}
