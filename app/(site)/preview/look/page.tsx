import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { dateStyleOf } from '@/components/site/date-style';
import { FrontPageView } from '@/components/site/front/front-page';
import { readFrontPage } from '@/domain/curation/queries';
import { tryLook } from '@/domain/settings/look';
import { setDeskLocale } from '@/i18n/desk-locale';
import { requireActor } from '@/server/session/require-actor';
import { SitePage } from '../../site-page';
import '@/app/styles/site/front.css';
import '@/app/styles/site/most-read.css';
import '@/app/styles/site/preview.css';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  await requireActor('settings');
  setDeskLocale('ar');
  const t = await getTranslations('preview');
  return { title: t('look'), robots: { index: false, follow: false, nocache: true } };
}

/**
 * The front page that readers see, in a look that was not saved, for whoever may change it. Never cached: the address is
 * reserved in the page cache.
 */
export default async function LookPreviewPage({ searchParams }: Props) {
  await requireActor('settings');
  // Readers' pages are Arabic, whatever language this person uses in the desk.
  setDeskLocale('ar');
  const [t, look, front] = await Promise.all([getTranslations('preview'), searchParams.then(tryLook), readFrontPage()]);
  if (!look) notFound();
  return (
    <SitePage isFront look={look} live={front.live} breaking={front.breaking}>
      <p className="preview-note" role="note">
        {t('lookBanner')}
      </p>
      <FrontPageView front={front} dates={dateStyleOf(look.settings)} />
    </SitePage>
  );
}
