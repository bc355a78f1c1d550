import { getTranslations } from 'next-intl/server';
import { SmallViewsChart } from '@/components/desk/statistics/views-chart';
import { ViewsTotal } from '@/components/desk/statistics/views-total';
import type { SiteSettings } from '@/domain/settings/types';
import { canSeeAllNumbers, canSeeNumbers } from '@/domain/statistics/policy';
import { readViews } from '@/domain/statistics/queries';
import type { Actor, DeskLocale } from '@/domain/users/types';
import { numbersPath } from '@/lib/urls';
import { toViewsViewModel } from '../../numbers/views-view-model';

type Props = { user: { actor: Actor; locale: DeskLocale }; articleId: string; settings: SiteSettings };

/** How often the article was read in a month; of articles that are not their own, authors are shown nothing. */
export async function ViewsPanel({ user: { actor, locale }, articleId, settings }: Props) {
  if (!canSeeNumbers(actor)) return null;
  const [t, view] = await Promise.all([
    getTranslations('desk.numbers'),
    readViews(actor, { range: '30d', article: articleId }),
  ]);
  const hasViews = view.points.some(({ views, before }) => views > 0 || before > 0);
  if (!hasViews && !canSeeAllNumbers(actor)) return null;
  const views = toViewsViewModel(view, settings, locale);
  return (
    <details>
      <summary>{t('ofThis')}</summary>
      <p className="quiet small">{t('lastMonth')}</p>
      {hasViews ? <ViewsTotal views={views} /> : <p className="quiet">{t('none')}</p>}
      {hasViews ? <SmallViewsChart views={views} /> : null}
      <p className="small">
        <a href={numbersPath({ range: '30d', article: articleId })}>{t('moreOfThis')}</a>
      </p>
    </details>
  );
}
