'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Marks as read what was on the screen and what is older. */
export function ReadAllForm({ action, upTo }: { action: FormAction<null>; upTo: string }) {
  const t = useTranslations('desk.inbox');
  const [state, send] = useActionState(action, { status: 'idle' });
  return (
    <form action={send}>
      <input type="hidden" name="upTo" value={upTo} />
      <SubmitButton look="plain">{t('readAll')}</SubmitButton>
      {state.status === 'failed' ? <FormNotice state={state} /> : null}
    </form>
  );
}
