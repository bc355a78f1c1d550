import type { ViewsViewModel } from '@/components/desk/statistics/view-models';
import type { SiteSettings } from '@/domain/settings/types';
import type { ViewsView } from '@/domain/statistics/types';
import type { DeskLocale } from '@/domain/users/types';
import { createChartFormatter, createNumberFormatter } from '@/server/desk/date-formatters';

/** Views of a span in words: hours by their time, days by their date, digits as the site has them. */
export function toViewsViewModel(view: ViewsView, settings: SiteSettings, locale: DeskLocale): ViewsViewModel {
  const formatNumber = createNumberFormatter(settings, locale);
  const format = createChartFormatter(settings, locale)[view.unit];
  const isWeek = view.points.length === 7;
  return {
    unit: view.unit,
    points: view.points.map(({ start, views, before }) => ({
      key: start.toISOString(),
      label: format.full(start),
      tick: isWeek ? format.weekday(start) : format.short(start),
      views,
      before,
      viewsText: formatNumber(views),
      beforeText: formatNumber(before),
    })),
    total: view.total,
    totalText: formatNumber(view.total),
    change: changeOf(view.compared, createNumberFormatter(settings, locale, 'percent')),
    formatNumber,
  };
}

function changeOf(
  { now, before }: ViewsView['compared'],
  percent: (share: number) => string,
): ViewsViewModel['change'] {
  if (before === 0) return null;
  const share = (now - before) / before;
  const kind = Math.round(share * 100) === 0 ? 'same' : share > 0 ? 'more' : 'less';
  return { kind, percent: percent(Math.abs(share)) };
}
