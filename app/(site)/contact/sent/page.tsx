import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import { readPublication } from '@/server/metadata/publication';
import { unlistedMetadata } from '@/server/metadata/front';
import { NotFoundPage, notFoundMetadata } from '../../not-found-page';
import { SitePage } from '../../site-page';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const [t, settings] = await Promise.all([getTranslations('contact'), readPublication()]);
  return settings.contactForm ? unlistedMetadata(t('sent'), settings) : notFoundMetadata();
}

/** Where a reader comes after a message was taken, the same for everybody. */
export default async function ContactSentRoute() {
  const [t, settings] = await Promise.all([getTranslations('contact'), readPublication()]);
  if (!settings.contactForm) return <NotFoundPage />;
  return (
    <SitePage breaking={null}>
      <Notice title={t('sent')} hint={t('sentHint', { site: settings.name })} />
    </SitePage>
  );
}
