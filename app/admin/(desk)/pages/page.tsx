import { getTranslations } from 'next-intl/server';
import { NewPageForm } from '@/components/desk/pages/new-page-form';
import { PageHead } from '@/components/desk/ui/page-head';
import { Table } from '@/components/desk/ui/table';
import { pageRoles } from '@/domain/articles/types';
import { listDeskPages } from '@/domain/publishing/pages/queries';
import { readSettings } from '@/domain/settings/queries';
import { deskArticlePath, staticPagePath } from '@/lib/urls';
import { createDateTimeFormatter } from '@/server/desk/date-formatters';
import { requireActor } from '@/server/session/require-actor';
import { createPageAction } from './actions';

export async function generateMetadata() {
  await requireActor('pages');
  const t = await getTranslations('desk.pages');
  return { title: t('title') };
}

/** The newspaper's pages about itself. */
export default async function StaticPagesPage() {
  const { locale } = await requireActor('pages');
  const [t, statusOf, pages, settings] = await Promise.all([
    getTranslations('desk.pages'),
    getTranslations('desk.workflow.statuses'),
    listDeskPages(),
    readSettings(),
  ]);
  const formatDateTime = createDateTimeFormatter(settings, locale);
  const taken = new Set(pages.map(({ role }) => role));
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <details className="part" open={pages.length === 0}>
        <summary>{t('add')}</summary>
        <NewPageForm action={createPageAction} roles={pageRoles.filter((role) => !taken.has(role))} />
      </details>
      {pages.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <Table caption={t('title')} head={[t('name'), t('address'), t('role'), t('status'), t('changed')]}>
          {pages.map(({ id, title, slug, role, status, updatedAt }) => (
            <tr key={id}>
              <th scope="row">
                <a href={deskArticlePath(id)} dir="auto">
                  {title}
                </a>
              </th>
              <td>
                <bdi dir="ltr">
                  {status === 'PUBLISHED' ? <a href={staticPagePath(slug)}>{`/${slug}`}</a> : `/${slug}`}
                </bdi>
              </td>
              <td>{role ? t(`roles.${role}`) : ''}</td>
              <td>
                <span className="tag">{statusOf(status)}</span>
              </td>
              <td>{formatDateTime(updatedAt)}</td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}
