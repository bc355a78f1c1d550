import { getTranslations } from 'next-intl/server';
import { ForgotPasswordForm } from '@/components/desk/sign-in/forgot-password-form';
import { signInPath } from '@/lib/urls';
import { canSendMail } from '@/server/mail/send-mail';
import { requestPasswordReset } from './actions';

export async function generateMetadata() {
  const t = await getTranslations('desk.forgotten');
  return { title: t('title') };
}

/** For a forgotten password: a reset link by mail if configured, otherwise by an administrator. */
export default async function ForgottenPage() {
  const t = await getTranslations('desk.forgotten');
  return (
    <main id="content" className="door">
      <h1>{t('title')}</h1>
      {canSendMail() ? <ForgotPasswordForm action={requestPasswordReset} /> : <p>{t('askAdministrator')}</p>}
      <p>
        <a href={signInPath()}>{t('back')}</a>
      </p>
    </main>
  );
}
