import { useTranslations } from 'next-intl';
import { contactPath } from '@/lib/urls';

/** Leads from the newspaper's own page on how to reach it to the form. */
export function ContactLink() {
  const t = useTranslations('contact');
  return (
    <p className="contact-link">
      <a href={contactPath()}>{t('title')}</a>
    </p>
  );
}
