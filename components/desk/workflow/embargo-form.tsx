'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextField } from '@/components/desk/ui/field';
import { StepDialog } from './step-dialog';
import type { StepFormProps } from './step-form';
import { useStep } from './use-step';

/** Sets the time before which readers must not see the article, even when published. */
export function EmbargoForm({ view, actions, onClose }: StepFormProps) {
  const t = useTranslations('editor.workflow');
  const { run, isBusy, failure } = useStep({ isInDialog: true });
  const [until, setUntil] = useState(view.embargoUntil);
  const embargo = async () => {
    if (
      await run(
        () => actions.setEmbargo({ id: view.id, version: view.version, until: until || null }),
        t(until ? 'done.embargo' : 'done.lift'),
      )
    )
      onClose();
  };
  return (
    <StepDialog
      title={t('verbs.embargo')}
      hint={t('hints.embargo')}
      verb={t(until ? 'verbs.embargo' : 'verbs.lift')}
      isBusy={isBusy}
      failure={failure}
      onDo={() => void embargo()}
      onClose={onClose}
    >
      <TextField
        type="datetime-local"
        label={t('until')}
        hint={t('zone', { zone: view.zone })}
        value={until}
        onChange={(event) => setUntil(event.target.value)}
      />
    </StepDialog>
  );
}
