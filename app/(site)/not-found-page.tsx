import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import { SearchForm } from '@/components/site/search/search-form';
import { unlistedMetadata } from '@/server/metadata/front';
import { readPublication } from '@/server/metadata/publication';
import { cacheTags } from '@/server/page-cache/tags/render-dependencies';
import { answerWithStatus } from '@/server/response/page-status';
import { isGoneForGood } from './follow-redirect';
import { SitePage } from './site-page';

/** The page of what does not exist, or no more, with links to go on. */
export async function NotFoundPage() {
  answerWithStatus(404);
  // Anything published or renamed later may exist at this URL.
  cacheTags('latest', 'missing');
  const t = await getTranslations('notice');
  const words = isGoneForGood() ? 'gone' : 'notFound';
  return (
    <SitePage breaking={null}>
      <Notice mark={words === 'gone' ? '410' : '404'} title={t(words)} hint={t(`${words}Hint`)}>
        <SearchForm />
      </Notice>
    </SitePage>
  );
}

export async function notFoundMetadata(): Promise<Metadata> {
  const [t, settings] = await Promise.all([getTranslations('notice'), readPublication()]);
  return unlistedMetadata(t(isGoneForGood() ? 'gone' : 'notFound'), settings);
}
