'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextArea } from '@/components/desk/ui/field';
import { useEditing } from '../editor/session/editing';
import { StepDialog } from './step-dialog';
import type { StepFormProps } from './step-form';
import { useStep } from './use-step';

/** Publishes a dated correction note, together with the corrected text if it changed. */
export function CorrectForm({ view, actions, onClose }: StepFormProps) {
  const t = useTranslations('editor.workflow');
  const { store } = useEditing();
  const { run, isBusy, failure } = useStep({ isInDialog: true });
  const [note, setNote] = useState('');
  const correct = async () => {
    const { id, version } = view;
    const target = view.hasChanges
      ? await run(() => actions.publish({ id, version, expectedToken: store.expectedToken() }), t('done.update'))
      : { id, version };
    if (target && (await run(() => actions.addCorrection({ id, version: target.version, note }), t('done.correct'))))
      onClose();
  };
  return (
    <StepDialog
      title={t('verbs.correct')}
      hint={t(view.hasChanges ? 'hints.correctWithChanges' : 'hints.correct')}
      verb={t('verbs.correct')}
      isBusy={isBusy}
      failure={failure}
      isBlocked={note.trim() === ''}
      onDo={() => void correct()}
      onClose={onClose}
    >
      <TextArea
        label={t('correction')}
        dir="auto"
        required
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </StepDialog>
  );
}
