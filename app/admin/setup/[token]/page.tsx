import { getTranslations } from 'next-intl/server';
import { FirstOwnerForm } from '@/components/desk/sign-in/first-owner-form';
import { isSetupLink } from '@/domain/users/first-owner';
import { signInPath } from '@/lib/urls';
import { createFirstOwnerAction } from './actions';

export async function generateMetadata() {
  const t = await getTranslations('desk.setup');
  return { title: t('title') };
}

/** Where the first owner of a site makes an account. */
export default async function SetupPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [isUsable, t] = await Promise.all([isSetupLink(token), getTranslations('desk.setup')]);
  return (
    <main id="content" className="door">
      <h1>{t('title')}</h1>
      <p>{t(isUsable ? 'hint' : 'over')}</p>
      {isUsable ? (
        <FirstOwnerForm action={createFirstOwnerAction} token={token} />
      ) : (
        <p>
          <a href={signInPath()}>{t('signIn')}</a>
        </p>
      )}
    </main>
  );
}
