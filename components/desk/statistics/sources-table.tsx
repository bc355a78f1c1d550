import { useLocale, useTranslations } from 'next-intl';
import { Table } from '@/components/desk/ui/table';

type SourceLine = { source: string; views: number; viewsText: string; percentText: string };

/** Where readers came from, as bars beside their figures. */
export function SourcesTable({ sources }: { sources: SourceLine[] }) {
  const t = useTranslations('desk.numbers');
  const isRightToLeft = useLocale() === 'ar';
  const most = Math.max(1, ...sources.map(({ views }) => views));
  return (
    <Table
      caption={t('sources')}
      head={[
        t('source'),
        t('views'),
        t('share'),
        <span key="bar" className="hidden-text">
          {t('bar')}
        </span>,
      ]}
    >
      {sources.map(({ source, views, viewsText, percentText }) => (
        <tr key={source}>
          <th scope="row">{t(`sourceNames.${source}`)}</th>
          <td>{viewsText}</td>
          <td>{percentText}</td>
          <td className="source-bar">
            <svg aria-hidden width="100%" height="14">
              <rect className="bars-bar" {...barOf((views / most) * 100, isRightToLeft)} height="14" />
            </svg>
          </td>
        </tr>
      ))}
    </Table>
  );
}

function barOf(share: number, isRightToLeft: boolean): { x: string; width: string } {
  return { x: `${isRightToLeft ? 100 - share : 0}%`, width: `${share}%` };
}
