import { getTranslations } from 'next-intl/server';
import { ChoosePasswordForm } from '@/components/desk/sign-in/choose-password-form';
import { findLink } from '@/domain/users/links';
import { forgottenPasswordPath, signInPath } from '@/lib/urls';
import { choosePassword } from './actions';

export async function generateMetadata() {
  const t = await getTranslations('desk.link');
  return { title: t('title'), referrer: 'no-referrer' };
}

/** The page of an invitation or reset link: choose a password. Opening it does not use up the link. */
export default async function LinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [link, t] = await Promise.all([findLink(token), getTranslations('desk.link')]);
  return (
    <main id="content" className="door">
      <h1>{t('title')}</h1>
      {link ? (
        <p>{t(link.kind === 'INVITATION' ? 'welcome' : 'reset', { name: link.name, email: link.email })}</p>
      ) : (
        <p>{t('over')}</p>
      )}
      {link ? (
        <ChoosePasswordForm action={choosePassword} token={token} email={link.email} />
      ) : (
        <p>
          <a href={forgottenPasswordPath()}>{t('again')}</a> · <a href={signInPath()}>{t('signIn')}</a>
        </p>
      )}
    </main>
  );
}
