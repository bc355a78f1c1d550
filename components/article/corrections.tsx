import { useTranslations } from 'next-intl';
import type { CorrectionView } from '@/domain/articles/types';
import { convertDigits } from '@/lib/arabic/digits';
import type { DateStyle } from '@/lib/dates/regions';
import { correctionsPath } from '@/lib/urls';
import { Time } from '@/components/ui/time';

/** The article's corrections, each with its date. */
export function Corrections({ corrections, dates }: { corrections: CorrectionView[]; dates: DateStyle }) {
  const t = useTranslations('article');
  if (corrections.length === 0) return null;
  const count = corrections.length;
  return (
    <section className="corrections" id="corrections" aria-labelledby="corrections-title">
      <h2 id="corrections-title">{t('corrections')}</h2>
      <p className="quiet">
        {t('correctionsHint', { count, shown: convertDigits(String(count), dates.digits ?? 'latn') })}
      </p>
      <ul>
        {corrections.map(({ at, note }) => (
          <li key={`${at.getTime()}${note}`}>
            <Time at={at} dates={dates} as="date" /> <p dir="auto">{note}</p>
          </li>
        ))}
      </ul>
      <p className="quiet">
        <a href={correctionsPath()}>{t('allCorrections')}</a>
      </p>
    </section>
  );
}
