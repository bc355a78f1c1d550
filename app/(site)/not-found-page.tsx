import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import { SearchForm } from '@/components/site/search/search-form';
import { unlistedMetadata } from '@/server/metadata/front';
import { readPublication } from '@/server/metadata/publication';
import { cacheTags } from '@/server/page-cache/tags/render-dependencies';
import { answerWithStatus } from '@/server/response/page-status';
import { SitePage } from './site-page';

/** The 404 page, with links to go on. */
export async function NotFoundPage() {
  answerWithStatus(404);
  // Anything published or renamed later may exist at this URL.
  cacheTags('latest', 'missing');
  const t = await getTranslations('notice');
  return (
    <SitePage breaking={null}>
      <Notice mark="404" title={t('notFound')} hint={t('notFoundHint')}>
        <SearchForm />
      </Notice>
    </SitePage>
  );
}

export async function notFoundMetadata(): Promise<Metadata> {
  const [t, settings] = await Promise.all([getTranslations('notice'), readPublication()]);
  return unlistedMetadata(t('notFound'), settings);
}
