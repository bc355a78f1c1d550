import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { dateStyleOf } from '@/components/site/date-style';
import { FrontPageView } from '@/components/site/front/front-page';
import { previewFront } from '@/domain/curation/desk-queries';
import { readSettings } from '@/domain/settings/queries';
import { setDeskLocale } from '@/i18n/desk-locale';
import { requireActor } from '@/server/session/require-actor';
import { SitePage } from '../../site-page';
import '@/app/styles/site/front.css';
import '@/app/styles/site/most-read.css';
import '@/app/styles/site/preview.css';

type Props = { searchParams: Promise<{ edition?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  await requireActor('front-page');
  setDeskLocale('ar');
  const t = await getTranslations('preview');
  return { title: t('front'), robots: { index: false, follow: false, nocache: true } };
}

/**
 * A whole front page as readers would see it, for its editors. Never cached: the address is reserved in the page
 * cache.
 */
export default async function FrontPreviewPage({ searchParams }: Props) {
  await requireActor('front-page');
  // Readers' pages are Arabic, whatever language this person uses in the desk.
  setDeskLocale('ar');
  const { edition } = await searchParams;
  const id = edition === undefined ? null : z.uuid().safeParse(edition).data;
  if (id === undefined) notFound();
  const [t, settings, front] = await Promise.all([getTranslations('preview'), readSettings(), previewFront(id)]);
  if (!front) notFound();
  return (
    <SitePage isFront live={front.live} breaking={front.breaking}>
      <p className="preview-note" role="note">
        {t('frontBanner')}
      </p>
      <FrontPageView front={front} dates={dateStyleOf(settings)} />
    </SitePage>
  );
}
