import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { formatDate, type DateStyle } from '@/lib/dates/regions';

/** The page of a withdrawn article: says so, with the editors' reason if given; never the text. */
export function WithdrawnNotice({ notice, at, dates }: { notice: string; at: Date; dates: DateStyle }) {
  const t = useTranslations('notice');
  return (
    <Notice title={t('withdrawn')} hint={notice || t('withdrawnHint')}>
      <p className="when">
        <time dateTime={at.toISOString()}>{t('withdrawnAt', { date: formatDate(at, dates) })}</time>
      </p>
    </Notice>
  );
}
