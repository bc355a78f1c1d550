import { useTranslations } from 'next-intl';
import type { ViewsViewModel } from './view-models';

/** The views of a span in large figures, and how they compare with the span before. */
export function ViewsTotal({ views: { total, totalText, change, unit } }: { views: ViewsViewModel }) {
  const t = useTranslations('desk.numbers');
  return (
    <p className="views-total">
      <strong>{t('count', { count: total, shown: totalText })}</strong>{' '}
      <span className="quiet small">
        {change ? `${t(`change.${change.kind}`, { percent: change.percent })} ${t(`whole.${unit}`)}` : t('noBefore')}
      </span>
    </p>
  );
}
