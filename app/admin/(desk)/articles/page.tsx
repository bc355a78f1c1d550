import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/desk/ui/button';
import { PageHead } from '@/components/desk/ui/page-head';
import { ArticlesFilter } from '@/components/desk/article-list/articles-filter';
import { ArticlesTable } from '@/components/desk/article-list/articles-table';
import { deskFilterSchema, listDeskArticles } from '@/domain/publishing/desk/desk-articles';
import { readSettings } from '@/domain/settings/queries';
import { listAuthorOptions } from '@/domain/taxonomy/author-options';
import { listSectionOptions } from '@/domain/taxonomy/queries';
import { hasRole } from '@/domain/users/policy';
import { listPeople } from '@/domain/users/queries';
import { deskArticlePath, deskArticlesPath, deskBoardPath } from '@/lib/urls';
import { createDateTimeFormatter } from '@/server/desk/date-formatters';
import { filterQuery, readFilter } from '@/server/desk/list-filter';
import { requireActor } from '@/server/session/require-actor';
import { approveSome, assignSome, publishSome, reopenSome, submitSome, unscheduleSome } from './bulk-actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const actions = {
  submit: submitSome,
  approve: approveSome,
  reopen: reopenSome,
  publish: publishSome,
  unschedule: unscheduleSome,
  assign: assignSome,
};

export async function generateMetadata() {
  await requireActor('articles');
  const t = await getTranslations('desk.workflow');
  return { title: t('articles') };
}

/** All articles, most recently changed first. */
export default async function ArticlesPage({ searchParams }: Props) {
  const { actor, locale } = await requireActor('articles');
  const filter = readFilter(deskFilterSchema, await searchParams);
  const [t, page, sections, authors, people, settings] = await Promise.all([
    getTranslations('desk.workflow'),
    listDeskArticles(actor, filter),
    listSectionOptions(),
    listAuthorOptions(),
    listPeople(),
    readSettings(),
  ]);
  const formatDateTime = createDateTimeFormatter(settings, locale);
  const rows = page.items.map(
    ({ id, version, title, status, section, authors: names, assignee, updatedAt, scheduledAt }) => ({
      id,
      version,
      status,
      title: title || t('untitled'),
      href: deskArticlePath(id),
      statusText: t(`statuses.${status}`),
      section: section ?? '',
      authors: names.join('، '),
      assigneeId: assignee?.id ?? null,
      assignee: assignee?.name ?? '',
      when: scheduledAt ? t('dueAt', { when: formatDateTime(scheduledAt) }) : formatDateTime(updatedAt),
    }),
  );
  return (
    <>
      <PageHead title={t('articles')}>
        <Button asChild>
          <a href={deskBoardPath()}>{t('board')}</a>
        </Button>
        <Button asChild look="primary">
          <a href={deskArticlePath('new')}>{t('new')}</a>
        </Button>
      </PageHead>
      <ArticlesFilter filter={filter} sections={sections} authors={authors} people={people} />
      {rows.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ArticlesTable rows={rows} people={people} isEditor={hasRole(actor, 'EDITOR')} actions={actions} />
      )}
      <nav className="row" aria-label={t('pages')}>
        {filter.after ? (
          <a href={deskArticlesPath(filterQuery({ ...filter, after: undefined }))}>{t('newest')}</a>
        ) : null}
        {page.next ? <a href={deskArticlesPath(filterQuery({ ...filter, after: page.next }))}>{t('older')}</a> : null}
      </nav>
    </>
  );
}
