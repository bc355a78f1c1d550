'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextField } from '@/components/desk/ui/field';
import { useEditing } from '../editor/session/editing';
import { Findings } from './findings';
import { StepDialog } from './step-dialog';
import type { StepFormProps } from './step-form';
import { useStep } from './use-step';

/** Sets the publication time, in the newsroom's time zone. */
export function ScheduleForm({ view, actions, onClose }: StepFormProps) {
  const t = useTranslations('editor.workflow');
  const { store } = useEditing();
  const { run, isBusy, failure } = useStep({ isInDialog: true });
  const [at, setAt] = useState(view.scheduledAt || view.soon);
  const schedule = async () => {
    if (
      await run(
        () => actions.schedule({ id: view.id, version: view.version, expectedToken: store.expectedToken(), at }),
        t('done.schedule'),
      )
    )
      onClose();
  };
  return (
    <StepDialog
      title={t('verbs.schedule')}
      hint={t('hints.schedule')}
      verb={t('verbs.schedule')}
      isBusy={isBusy}
      failure={failure}
      onDo={() => void schedule()}
      onClose={onClose}
    >
      <TextField
        type="datetime-local"
        label={t('time')}
        hint={t('zone', { zone: view.zone })}
        value={at}
        onChange={(event) => setAt(event.target.value)}
      />
      <Findings />
    </StepDialog>
  );
}
