import { getTranslations } from 'next-intl/server';
import { RecentDeletions } from '@/components/desk/taxonomy/recent-deletions';
import { listNameMoves } from '@/domain/publishing/names/queries';
import { readSettings } from '@/domain/settings/queries';
import { createDateTimeFormatter } from '@/server/desk/date-formatters';
import { requireActor } from '@/server/session/require-actor';
import { restoreName } from './actions';

/** The deletions and merges of the last thirty days, to be taken back. */
export async function RecentPanel() {
  const [user, t, moves, settings] = await Promise.all([
    requireActor('taxonomy'),
    getTranslations('desk.taxonomy'),
    listNameMoves(),
    readSettings(),
  ]);
  const formatDateTime = createDateTimeFormatter(settings, user.locale);
  return (
    <RecentDeletions
      deletions={moves.map(({ id, kind, sourceName, targetName, articles, by, at }) => ({
        id,
        kind: t(`kinds.${kind}`),
        what: sourceName,
        where: targetName
          ? t('movedTo', { count: articles, target: targetName })
          : t('movedNowhere', { count: articles }),
        when: formatDateTime(at),
        by,
      }))}
      restore={restoreName}
    />
  );
}
