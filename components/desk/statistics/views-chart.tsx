import { useLocale, useTranslations } from 'next-intl';
import { Table } from '@/components/desk/ui/table';
import { BarChart, topOfScale } from './bar-chart';
import type { ViewsViewModel } from './view-models';

/** The views of a span as bars, the span before as a line, and the same in figures. */
export function ViewsChart({ views }: { views: ViewsViewModel }) {
  const t = useTranslations('desk.numbers');
  return (
    <figure className="chart">
      <Bars views={views} height={180} />
      <figcaption className="chart-legend quiet small">
        <span className="chart-key-bar">{t('thisSpan')}</span>
        <span className="chart-key-line">{t('spanBefore')}</span>
        <span>{t('direction')}</span>
        <span>{t(`running.${views.unit}`)}</span>
      </figcaption>
      <details>
        <summary>{t('asTable')}</summary>
        <Table caption={t('chart')} head={[t(`units.${views.unit}`), t('thisSpan'), t('spanBefore')]}>
          {views.points.map(({ key, label, viewsText, beforeText }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{viewsText}</td>
              <td>{beforeText}</td>
            </tr>
          ))}
        </Table>
      </details>
    </figure>
  );
}

/** The same, small and without the table. */
export function SmallViewsChart({ views }: { views: ViewsViewModel }) {
  return <Bars views={views} height={72} />;
}

function Bars({ views, height }: { views: ViewsViewModel; height: number }) {
  const t = useTranslations('desk.numbers');
  const isRightToLeft = useLocale() === 'ar';
  const { points, totalText, formatNumber } = views;
  const highest = Math.max(...points.map((point) => Math.max(point.views, point.before)));
  const top = topOfScale(highest);
  const peak = points.reduce((best, point) => (point.views > best.views ? point : best));
  return (
    <BarChart
      bars={points.map(({ key, label, tick, views: value, before }) => ({ key, label, tick, value, before }))}
      values={points.map(({ viewsText }) => viewsText)}
      scale={{ top, marks: [formatNumber(top), formatNumber(top / 2)] }}
      title={t('chart')}
      description={t('chartSays', { total: totalText, peak: peak.viewsText, when: peak.label })}
      isRightToLeft={isRightToLeft}
      height={height}
    />
  );
}
