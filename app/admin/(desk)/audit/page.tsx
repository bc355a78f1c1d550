import { getTranslations } from 'next-intl/server';
import { AuditFilterForm } from '@/components/desk/audit/audit-filter-form';
import { AuditRow } from '@/components/desk/audit/audit-row';
import { PageHead } from '@/components/desk/ui/page-head';
import { Table } from '@/components/desk/ui/table';
import { auditFilterSchema, listAudit } from '@/domain/audit/queries';
import { readSettings } from '@/domain/settings/queries';
import { listPeople } from '@/domain/users/queries';
import { auditPath } from '@/lib/urls';
import { createDateTimeFormatter } from '@/server/desk/date-formatters';
import { filterQuery, readFilter } from '@/server/desk/list-filter';
import { requireActor } from '@/server/session/require-actor';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  await requireActor('audit');
  const t = await getTranslations('desk.audit');
  return { title: t('title') };
}

/** The audit log, latest first. */
export default async function AuditTrailPage({ searchParams }: Props) {
  const { locale } = await requireActor('audit');
  const filter = readFilter(auditFilterSchema, await searchParams);
  const [t, page, people, settings] = await Promise.all([
    getTranslations('desk.audit'),
    listAudit(filter),
    listPeople(),
    readSettings(),
  ]);
  const formatDateTime = createDateTimeFormatter(settings, locale);
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <AuditFilterForm filter={filter} people={people} />
      {page.items.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <Table caption={t('title')} head={[t('when'), t('who'), t('what'), t('target'), t('change'), t('origin')]}>
          {page.items.map((event) => (
            <AuditRow key={event.id} event={event} when={formatDateTime(event.at)} />
          ))}
        </Table>
      )}
      <nav className="row">
        {filter.after ? <a href={auditPath(filterQuery({ ...filter, after: undefined }))}>{t('newest')}</a> : null}
        {page.next ? <a href={auditPath(filterQuery({ ...filter, after: page.next }))}>{t('older')}</a> : null}
      </nav>
    </>
  );
}
