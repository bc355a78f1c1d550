import { useTranslations } from 'next-intl';
import type { CoverageSummary } from '@/domain/live/types';
import { deskLiveStoryPath } from '@/lib/urls';

/** Live stories of one kind, each with the time of its last entry. */
export function CoverageList({
  title,
  lines,
  formatDateTime,
}: {
  title: string;
  lines: CoverageSummary[];
  formatDateTime: (moment: Date) => string;
}) {
  const t = useTranslations('desk');
  return (
    <section className="part" aria-label={title}>
      <h2>{title}</h2>
      {lines.length === 0 ? <p className="quiet">{t('live.none')}</p> : null}
      <ul className="lines">
        {lines.map(({ id, title: name, status, closedAt, lastEntryAt }) => (
          <li key={id} className="live-coverage">
            <a href={deskLiveStoryPath(id)} dir="auto">
              {name}
            </a>
            {status === 'PUBLISHED' ? null : <span className="tag">{t(`workflow.statuses.${status}`)}</span>}
            <span className="quiet small">
              {closedAt
                ? t('live.closedAt', { when: formatDateTime(closedAt) })
                : lastEntryAt
                  ? t('live.lastEntry', { when: formatDateTime(lastEntryAt) })
                  : t('live.noEntry')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
