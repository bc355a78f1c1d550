import { getTranslations } from 'next-intl/server';
import { TwoFactorCodeForm } from '@/components/desk/sign-in/two-factor-code-form';
import { deskPath, signInPath } from '@/lib/urls';
import { confirmCode } from '../actions';

export async function generateMetadata() {
  const t = await getTranslations('desk.signInCode');
  return { title: t('title') };
}

/** The second step of signing in. */
export default async function CodePage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next } = await searchParams;
  const t = await getTranslations('desk.signInCode');
  return (
    <main id="content" className="door">
      <h1>{t('title')}</h1>
      <p>{t('hint')}</p>
      <TwoFactorCodeForm action={confirmCode} returnTo={typeof next === 'string' ? next : deskPath()} />
      <p>
        <a href={signInPath()}>{t('back')}</a>
      </p>
    </main>
  );
}
