'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Restores an older revision. */
export function RestoreForm({
  action,
  articleId,
  revisionId,
}: {
  action: FormAction<{ id: string }>;
  articleId: string;
  revisionId: string;
}) {
  const t = useTranslations('editor.revisions');
  const [state, send] = useActionState(action, { status: 'idle' });
  return (
    <form action={send}>
      <input type="hidden" name="articleId" value={articleId} />
      <input type="hidden" name="revisionId" value={revisionId} />
      <SubmitButton look="plain" size="small">
        {t('restore')}
      </SubmitButton>
      <FormNotice state={state} />
    </form>
  );
}
