import { getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/desk/ui/page-head';
import { InviteForm } from '@/components/desk/people/invite-form';
import { PersonRow } from '@/components/desk/people/person-row';
import { Table } from '@/components/desk/ui/table';
import { readSettings } from '@/domain/settings/queries';
import { listUsers } from '@/domain/users/queries';
import { createDateTimeFormatter } from '@/server/desk/date-formatters';
import { requireActor } from '@/server/session/require-actor';
import * as actions from './actions';

export async function generateMetadata() {
  await requireActor('people');
  const t = await getTranslations('desk.people');
  return { title: t('title') };
}

/** The accounts: invite, change a role, deactivate. */
export default async function PeoplePage() {
  const { actor, locale } = await requireActor('people');
  const [t, users, settings] = await Promise.all([getTranslations('desk.people'), listUsers(), readSettings()]);
  const formatDateTime = createDateTimeFormatter(settings, locale);
  const { inviteUserAction, ...rowActions } = actions;
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <InviteForm action={inviteUserAction} />
      <Table caption={t('title')} head={[t('name'), t('role'), t('security'), t('lastSeen'), t('actions')]}>
        {users.map((user) => (
          <PersonRow
            key={user.id}
            actions={rowActions}
            isYou={user.id === actor.id}
            person={{
              ...user,
              isDisabled: user.disabledAt !== null,
              lastSeen: user.lastSeenAt ? formatDateTime(user.lastSeenAt) : null,
            }}
          />
        ))}
      </Table>
    </>
  );
}
