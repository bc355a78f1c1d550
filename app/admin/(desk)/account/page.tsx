import { getTranslations } from 'next-intl/server';
import { PasskeyList } from '@/components/admin/account/passkey-list';
import { PasswordForm } from '@/components/admin/account/password-form';
import { ProfileForm } from '@/components/admin/account/profile-form';
import { SessionList } from '@/components/admin/account/session-list';
import { TwoFactorPart } from '@/components/admin/account/two-factor-part';
import { PageHead } from '@/components/admin/page-head';
import { readSettings } from '@/domain/settings/queries';
import { listPasskeys, listSessions } from '@/domain/users/queries';
import { createDateTimeFormatter } from '@/server/desk/date-formatters';
import { requireActor } from '@/server/session/require-actor';
import { owesTwoFactor } from '@/server/session/two-factor-duty';
import * as actions from './actions';

export async function generateMetadata() {
  await requireActor('account');
  const t = await getTranslations('desk.account');
  return { title: t('title') };
}

/** One's own account: name, language, password, second factor, passkeys, open sessions. */
export default async function AccountPage() {
  const user = await requireActor('account');
  const [t, passkeys, sessions, settings, owes] = await Promise.all([
    getTranslations('desk.account'),
    listPasskeys(user.actor.id),
    listSessions(user.actor.id),
    readSettings(),
    owesTwoFactor(user),
  ]);
  const moment = createDateTimeFormatter(settings, user.locale);
  return (
    <>
      <PageHead title={t('title')} hint={user.email} />
      {owes ? <p className="form-notice form-failed">{t('mustHaveCodes')}</p> : null}
      <ProfileForm action={actions.saveProfile} name={user.name} locale={user.locale} />
      <PasswordForm action={actions.savePassword} />
      <TwoFactorPart
        isOn={user.hasTwoFactor}
        actions={{
          start: actions.startCodes,
          confirm: actions.confirmCodes,
          stop: actions.stopCodes,
          renew: actions.newRecoveryCodes,
        }}
      />
      <PasskeyList
        remove={actions.deletePasskey}
        passkeys={passkeys.map(({ id, name, createdAt }) => ({ id, name, added: createdAt ? moment(createdAt) : '' }))}
      />
      <SessionList
        end={actions.endOneSession}
        endOthers={actions.endOtherSessions}
        sessions={sessions.map(({ id, userAgent, address, createdAt, lastSeenAt }) => ({
          id,
          userAgent,
          address,
          isThis: id === user.sessionId,
          since: moment(createdAt),
          seen: moment(lastSeenAt),
        }))}
      />
    </>
  );
}
