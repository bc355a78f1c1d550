'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/desk/ui/button';
import { authClient } from '@/components/desk/sign-in/auth-client';

/** Signs in with a passkey of this device. Passkeys need scripts. */
export function PasskeyButton({ returnTo }: { returnTo: string }) {
  const t = useTranslations('desk.signIn');
  const [hasFailed, setFailed] = useState(false);
  const signIn = async () => {
    setFailed(false);
    const { error } = await authClient.signIn.passkey();
    if (error) setFailed(true);
    else window.location.assign(returnTo.startsWith('/admin') ? returnTo : '/admin');
  };
  return (
    <div className="form needs-script">
      <Button onClick={() => void signIn()}>{t('passkey')}</Button>
      <div role="status">{hasFailed ? <p className="form-notice form-failed">{t('passkeyFailed')}</p> : null}</div>
    </div>
  );
}
