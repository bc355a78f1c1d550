import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/desk/ui/button';
import { PageHead } from '@/components/desk/ui/page-head';
import { BoardColumn } from '@/components/desk/article-list/board-column';
import { readBoard } from '@/domain/publishing/desk/desk-articles';
import { readSettings } from '@/domain/settings/queries';
import { deskArticlePath, deskArticlesPath } from '@/lib/urls';
import { createDateTimeFormatter } from '@/server/desk/date-formatters';
import { requireActor } from '@/server/session/require-actor';

export async function generateMetadata() {
  await requireActor('articles');
  const t = await getTranslations('desk.workflow');
  return { title: t('board') };
}

/** The articles not yet published, a column for each status. */
export default async function BoardPage() {
  const { actor, locale } = await requireActor('articles');
  const [t, columns, settings] = await Promise.all([
    getTranslations('desk.workflow'),
    readBoard(actor),
    readSettings(),
  ]);
  const formatDateTime = createDateTimeFormatter(settings, locale);
  return (
    <>
      <PageHead title={t('board')}>
        <Button asChild>
          <a href={deskArticlesPath()}>{t('list')}</a>
        </Button>
      </PageHead>
      <div className="board">
        {columns.map(({ status, items }) => (
          <BoardColumn
            key={status}
            title={t(`statuses.${status}`)}
            empty={t('emptyColumn')}
            all={{ href: deskArticlesPath(`?status=${status}`), text: t('showAll') }}
            cards={items.map(({ id, title, section, assignee, scheduledAt, updatedAt }) => ({
              id,
              href: deskArticlePath(id),
              title: title || t('untitled'),
              facts: [
                section,
                assignee?.name,
                scheduledAt ? t('dueAt', { when: formatDateTime(scheduledAt) }) : formatDateTime(updatedAt),
              ].filter((fact) => typeof fact === 'string'),
            }))}
          />
        ))}
      </div>
    </>
  );
}
