import type { Metadata } from 'next';
import { cache } from 'react';
import { ContactLink } from '@/components/site/contact/contact-link';
import { StaticPageView } from '@/components/article/static-page';
import { WithdrawnNotice } from '@/components/article/withdrawn-notice';
import { dateStyleOf } from '@/components/site/date-style';
import { JsonLd } from '@/components/site/json-ld';
import { findStaticPage } from '@/domain/articles/queries';
import { staticPageMetadata, withdrawnMetadata } from '@/server/metadata/article';
import { staticPageStructuredData } from '@/server/metadata/structured-data';
import { articleTags } from '@/server/page-cache/tags/article-tags';
import { articlePath } from '@/lib/urls';
import { readPublication } from '@/server/metadata/publication';
import { cacheTags } from '@/server/page-cache/tags/render-dependencies';
import { answerWithStatus } from '@/server/response/page-status';
import { followRedirect } from '../follow-redirect';
import { NotFoundPage, notFoundMetadata } from '../not-found-page';
import { decodeSegment } from '../route-params';
import { SitePage } from '../site-page';
import '@/app/styles/site/article.css';
import '@/app/styles/site/article-body.css';

type Props = { params: Promise<{ page: string }> };

const load = cache(async (slug: string) => {
  const [found, settings] = await Promise.all([findStaticPage(slug), readPublication()]);
  return found ? { ...found, settings } : followRedirect(`/${slug}`);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load(decodeSegment((await params).page));
  if (!found) return notFoundMetadata();
  return found.state === 'published'
    ? staticPageMetadata(found.article, found.settings)
    : withdrawnMetadata(found, found.settings);
}

/** A static page, or any other URL of one segment: redirects one that has moved, otherwise answers 404. */
export default async function StaticPageRoute({ params }: Props) {
  const found = await load(decodeSegment((await params).page));
  if (!found) return <NotFoundPage />;
  const dates = dateStyleOf(found.settings);
  cacheTags(`article:${found.state === 'published' ? found.article.id : found.id}`);
  if (found.state === 'withdrawn') {
    if (!found.notice) answerWithStatus(410);
    return (
      <SitePage breaking={null}>
        <WithdrawnNotice notice={found.notice} at={found.withdrawnAt} dates={dates} />
      </SitePage>
    );
  }
  const { article: page, settings } = found;
  cacheTags(...articleTags(page, { related: [], wanted: 0, more: null }));
  return (
    <SitePage breaking={null} current={articlePath(page)}>
      <JsonLd data={staticPageStructuredData(page, settings)} />
      <StaticPageView page={page} dates={dates}>
        {page.pageRole === 'CONTACT' && settings.contactForm && <ContactLink />}
      </StaticPageView>
    </SitePage>
  );
}
