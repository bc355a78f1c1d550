import type { Metadata } from 'next';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ArticlePageView } from '@/components/article/article-page';
import { StaticPageView } from '@/components/article/static-page';
import { dateStyleOf } from '@/components/site/date-style';
import { Notice } from '@/components/ui/notice';
import { readPreview } from '@/domain/publishing/previews/preview-page';
import { readSettings } from '@/domain/settings/queries';
import { formatDateTime } from '@/lib/dates/regions';
import { getEnv } from '@/lib/env';
import { absoluteUrl, articlePath } from '@/lib/urls';
import { answerWithStatus } from '@/server/response/page-status';
import { decodeSegment } from '../../route-params';
import { SitePage } from '../../site-page';
import '@/app/styles/site/article.css';
import '@/app/styles/site/article-body.css';
import '@/app/styles/site/preview.css';

type Props = { params: Promise<{ token: string }> };

const load = cache(async (token: string) => readPreview(decodeSegment(token)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ token }, t] = await Promise.all([params, getTranslations('preview')]);
  const preview = await load(token);
  return {
    title: preview?.article.title ?? t('title'),
    robots: { index: false, follow: false, nocache: true },
    referrer: 'no-referrer',
  };
}

/**
 * A draft as readers would see it, for anyone with the link. Never cached: the address is reserved in the page cache.
 */
export default async function PreviewPage({ params }: Props) {
  await connection();
  const [{ token }, t, settings] = await Promise.all([params, getTranslations('preview'), readSettings()]);
  const preview = await load(token);
  if (!preview) {
    answerWithStatus(410);
    return (
      <SitePage breaking={null}>
        <Notice title={t('over')} hint={t('overHint')} />
      </SitePage>
    );
  }
  const dates = dateStyleOf(settings);
  const { article, expiresAt } = preview;
  return (
    <SitePage breaking={null}>
      <p className="preview-note" role="note">
        {t('banner', { when: formatDateTime(expiresAt, dates) })}
      </p>
      {article.pageSlug === null ? (
        <ArticlePageView
          article={article}
          related={[]}
          more={[]}
          url={absoluteUrl(getEnv().SITE_URL, articlePath(article))}
          dates={dates}
        />
      ) : (
        <StaticPageView page={article} dates={dates} />
      )}
    </SitePage>
  );
}
