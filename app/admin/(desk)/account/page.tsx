import { getTranslations } from 'next-intl/server';
import { EmailForm } from '@/components/desk/account/email-form';
import { NotificationChoices } from '@/components/desk/account/notification-choices';
import { PasskeyList } from '@/components/desk/account/passkey-list';
import { PasswordForm } from '@/components/desk/account/password-form';
import { ProfileForm } from '@/components/desk/account/profile-form';
import { SessionList } from '@/components/desk/account/session-list';
import { TwoFactorSection } from '@/components/desk/account/two-factor-section';
import { PageHead } from '@/components/desk/ui/page-head';
import { readChoices } from '@/domain/notifications/queries';
import { readSettings } from '@/domain/settings/queries';
import { listPasskeys, listSessions } from '@/domain/users/queries';
import { createDateTimeFormatter } from '@/server/desk/date-formatters';
import { requireActor } from '@/server/session/require-actor';
import { needsTwoFactorSetup } from '@/server/session/two-factor-requirement';
import * as actions from './actions';

export async function generateMetadata() {
  await requireActor('account');
  const t = await getTranslations('desk.account');
  return { title: t('title') };
}

/** The person's own account: name, language, e-mail address, notifications, password, second factor, passkeys, sessions. */
export default async function AccountPage() {
  const user = await requireActor('account');
  const [t, passkeys, sessions, settings, mustEnrol, choices] = await Promise.all([
    getTranslations('desk.account'),
    listPasskeys(user.actor.id),
    listSessions(user.actor.id),
    readSettings(),
    needsTwoFactorSetup(user),
    readChoices(user.actor.id),
  ]);
  const formatDateTime = createDateTimeFormatter(settings, user.locale);
  return (
    <>
      <PageHead title={t('title')} hint={user.email} />
      {mustEnrol ? <p className="form-notice form-failed">{t('mustHaveCodes')}</p> : null}
      <ProfileForm action={actions.changeProfileAction} name={user.name} locale={user.locale} />
      <EmailForm action={actions.changeEmailAction} email={user.email} />
      <PasswordForm action={actions.changePasswordAction} />
      <NotificationChoices action={actions.saveChoicesAction} choices={choices} />
      <TwoFactorSection
        isOn={user.hasTwoFactor}
        actions={{
          start: actions.beginTwoFactorAction,
          confirm: actions.confirmTwoFactorAction,
          stop: actions.endTwoFactorAction,
          renew: actions.renewRecoveryCodesAction,
        }}
      />
      <PasskeyList
        remove={actions.removePasskeyAction}
        passkeys={passkeys.map(({ id, name, createdAt }) => ({
          id,
          name,
          added: createdAt ? formatDateTime(createdAt) : '',
        }))}
      />
      <SessionList
        end={actions.endSessionAction}
        endOthers={actions.endOtherSessions}
        sessions={sessions.map(({ id, userAgent, address, createdAt, lastSeenAt }) => ({
          id,
          userAgent,
          address,
          isCurrent: id === user.sessionId,
          since: formatDateTime(createdAt),
          lastSeen: formatDateTime(lastSeenAt),
        }))}
      />
    </>
  );
}
