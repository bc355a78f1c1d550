import { getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/desk/ui/page-head';
import { InviteForm } from '@/components/desk/people/invite-form';
import { PersonRow } from '@/components/desk/people/person-row';
import { Table } from '@/components/desk/ui/table';
import { readSettings } from '@/domain/settings/queries';
import { listUsers } from '@/domain/users/queries';
import { createDateTimeFormatter } from '@/server/desk/date-formatters';
import { requireActor } from '@/server/session/require-actor';
import { inviteUserAction } from './actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  await requireActor('people');
  const t = await getTranslations('desk.people');
  return { title: t('title') };
}

/** The accounts, and the form to invite one more. */
export default async function PeoplePage({ searchParams }: Props) {
  const { locale } = await requireActor('people');
  const [t, users, settings, { removed }] = await Promise.all([
    getTranslations('desk.people'),
    listUsers(),
    readSettings(),
    searchParams,
  ]);
  const formatDateTime = createDateTimeFormatter(settings, locale);
  const head = [t('name'), t('role'), t('byline'), t('security'), t('lastSeen'), t('actions')];
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      {removed === undefined ? null : (
        <p className="form-notice form-done" role="status">
          {t('removed')}
        </p>
      )}
      <InviteForm action={inviteUserAction} />
      <Table caption={t('title')} head={head}>
        {users.map((user) => (
          <PersonRow key={user.id} person={user} lastSeen={user.lastSeenAt ? formatDateTime(user.lastSeenAt) : null} />
        ))}
      </Table>
    </>
  );
}
