import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ContactChannels } from '@/components/site/contact/contact-channels';
import { ContactForm } from '@/components/site/contact/contact-form';
import { KeptNotice } from '@/components/site/contact/kept-notice';
import { JsonLd } from '@/components/site/json-ld';
import { ListHead } from '@/components/site/list-head';
import { readPublication } from '@/server/metadata/publication';
import { readSubmittedForm } from '@/server/contact/submitted-form';
import { contactMetadata } from '@/server/metadata/front';
import { contactStructuredData } from '@/server/metadata/structured-data';
import { answerWithStatus } from '@/server/response/page-status';
import { NotFoundPage, notFoundMetadata } from '../not-found-page';
import { SitePage } from '../site-page';
import '@/app/styles/site/contact.css';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const settings = await readPublication();
  return settings.contactForm ? contactMetadata(settings) : notFoundMetadata();
}

/** The form for messages to the newsroom. The page that everybody gets is stored; one that answers a form is not. */
export default async function ContactRoute() {
  const settings = await readPublication();
  if (!settings.contactForm) return <NotFoundPage />;
  const t = await getTranslations('contact');
  const submitted = readSubmittedForm();
  if (submitted) answerWithStatus(submitted.problem === 'tooOften' ? 429 : 422);
  return (
    // Without a breaking notice, so that the page comes back with what was typed even while the database is away.
    <SitePage breaking={null}>
      <JsonLd data={contactStructuredData(settings)} />
      <ListHead title={t('title')} text={t('hint')} />
      <div className="contact">
        <ContactForm submitted={submitted} digits={settings.digits} />
        <div className="contact-side">
          <KeptNotice keepDays={settings.contactKeepDays} digits={settings.digits} />
          <ContactChannels channels={settings.channels} email={settings.contactEmail} />
        </div>
      </div>
    </SitePage>
  );
}
