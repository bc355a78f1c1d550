import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SignInForm } from '@/components/desk/sign-in/sign-in-form';
import { PasskeyButton } from '@/components/desk/sign-in/passkey-button';
import { hasAccounts } from '@/domain/users/queries';
import { deskPath, forgottenPasswordPath } from '@/lib/urls';
import { findDeskUser } from '@/server/session/desk-user';
import { signIn } from './actions';

export async function generateMetadata() {
  const t = await getTranslations('desk.signIn');
  return { title: t('title') };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  if (await findDeskUser()) redirect(deskPath());
  const { next } = await searchParams;
  const returnTo = typeof next === 'string' ? next : deskPath();
  const [t, isOwned] = await Promise.all([getTranslations('desk.signIn'), hasAccounts()]);
  return (
    <main id="content" className="door">
      <h1>{t('title')}</h1>
      {isOwned ? null : <p role="status">{t.rich('nobody', { code })}</p>}
      <SignInForm action={signIn} returnTo={returnTo} />
      <PasskeyButton returnTo={returnTo} />
      <p>
        <a href={forgottenPasswordPath()}>{t('forgotten')}</a>
      </p>
      <details>
        <summary>{t('locked')}</summary>
        <p>{t('lockedAsk')}</p>
        <p>{t.rich('lockedOwner', { code })}</p>
      </details>
    </main>
  );
}

const code = (words: React.ReactNode) => <code dir="ltr">{words}</code>;
