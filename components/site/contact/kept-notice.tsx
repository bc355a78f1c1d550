import { useTranslations } from 'next-intl';

/** What the site keeps of a message, and what it cannot hide. */
export function KeptNotice({ keepDays }: { keepDays: number }) {
  const t = useTranslations('contact');
  return (
    <section aria-labelledby="contact-kept">
      <h2 id="contact-kept">{t('kept')}</h2>
      <ul>
        <li>{t('keptNothing')}</li>
        <li>
          {t('keptText')} {keepDays > 0 ? t('keptFor', { count: keepDays }) : t('keptUntilDeleted')}
        </li>
        <li>{t('keptRisk')}</li>
      </ul>
    </section>
  );
}
