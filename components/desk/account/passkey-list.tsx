'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useActionState } from 'react';
import { Button } from '@/components/desk/ui/button';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { authClient as passkeyClient } from '@/components/desk/sign-in/auth-client';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import { useToast } from '@/components/desk/ui/toasts';
import type { FormAction } from '@/lib/form-state';

type Passkey = { id: string; name: string | null; added: string };

/** The account's passkeys; the device creates a new one. */
export function PasskeyList({ passkeys, remove }: { passkeys: Passkey[]; remove: FormAction<null> }) {
  const t = useTranslations('desk.account');
  const showToast = useToast();
  const router = useRouter();
  const [state, send] = useActionState(remove, { status: 'idle' });
  const add = async () => {
    const { error } = await passkeyClient.passkey.addPasskey({
      name: navigator.userAgent.match(/\(([^);]*)/)?.[1] ?? 'passkey',
    });
    if (error) showToast(t('passkeyFailed'), { tone: 'failed' });
    else router.refresh();
  };
  return (
    <section className="part" aria-labelledby="passkeys">
      <h2 id="passkeys">{t('passkeys')}</h2>
      <p>{t('passkeysHint')}</p>
      <FormNotice state={state} />
      <ul className="lines">
        {passkeys.map(({ id, name, added }) => (
          <li key={id} className="row">
            <bdi>{name ?? t('passkey')}</bdi> <span className="quiet small">{added}</span>
            <form action={send}>
              <input type="hidden" name="passkeyId" value={id} />
              <SubmitButton look="quiet" size="small">
                {t('remove')}
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
      <p className="needs-script">
        <Button onClick={() => void add()}>{t('addPasskey')}</Button>
      </p>
    </section>
  );
}
