'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Retries a failed publication at once. */
export function RetryForm({ action, articleId }: { action: FormAction<{ id: string }>; articleId: string }) {
  const t = useTranslations('desk.workflow');
  const [state, send] = useActionState(action, { status: 'idle' });
  return (
    <form action={send}>
      <input type="hidden" name="articleId" value={articleId} />
      <SubmitButton look="plain" size="small">
        {t('retry')}
      </SubmitButton>
      <FormNotice state={state} />
    </form>
  );
}
