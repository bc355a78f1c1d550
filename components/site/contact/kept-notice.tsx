import { useTranslations } from 'next-intl';
import type { SiteSettings } from '@/domain/settings/types';

type Props = { keepDays: number; digits: SiteSettings['digits'] };

/** What the site keeps of a message, and what it cannot hide. */
export function KeptNotice({ keepDays, digits }: Props) {
  const t = useTranslations('contact');
  const shown = new Intl.NumberFormat(`ar-u-nu-${digits}`, { useGrouping: false }).format(keepDays);
  return (
    <section aria-labelledby="contact-kept">
      <h2 id="contact-kept">{t('kept')}</h2>
      <ul>
        <li>{t('keptNothing')}</li>
        <li>
          {t('keptText')} {keepDays > 0 ? t('keptFor', { count: keepDays, shown }) : t('keptUntilDeleted')}
        </li>
        <li>{t('keptRisk')}</li>
      </ul>
    </section>
  );
}
