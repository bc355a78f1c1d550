'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextArea } from '@/components/desk/ui/field';
import { StepDialog } from './step-dialog';
import type { StepFormProps } from './step-form';
import { useStep } from './use-step';

/** Returns the article to its writer with a request. */
export function RequestChangesForm({ view, actions, onClose }: StepFormProps) {
  const t = useTranslations('editor.workflow');
  const { run, isBusy, failure } = useStep({ isInDialog: true });
  const [note, setNote] = useState('');
  const ask = async () => {
    if (
      await run(() => actions.requestChanges({ id: view.id, version: view.version, note }), t('done.request-changes'))
    )
      onClose();
  };
  return (
    <StepDialog
      title={t('verbs.request-changes')}
      hint={t('hints.request-changes')}
      verb={t('verbs.request-changes')}
      isBusy={isBusy}
      failure={failure}
      isBlocked={note.trim() === ''}
      onDo={() => void ask()}
      onClose={onClose}
    >
      <TextArea
        label={t('wanted')}
        dir="auto"
        required
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </StepDialog>
  );
}
