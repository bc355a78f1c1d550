'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { CheckField } from '@/components/desk/ui/field';
import { useEditing } from '../editor/session/editing';
import { Findings } from './findings';
import { StepDialog } from './step-dialog';
import type { StepFormProps } from './step-form';
import { useStep } from './use-step';

/** Publishes now, after showing the results of the checks. */
export function PublishForm({ view, actions, onClose }: StepFormProps) {
  const t = useTranslations('editor.workflow');
  const { inspection, inspect, store } = useEditing();
  const { run, isBusy, failure } = useStep({ isInDialog: true });
  const [isMinor, setMinor] = useState(false);
  const isReplacing = view.status === 'PUBLISHED';
  const verb = t(isReplacing ? 'verbs.update' : 'verbs.publish');
  const isBlocked = inspection?.findings.some(({ level }) => level === 'stop') ?? false;
  const publish = async () => {
    if (
      await run(
        () =>
          actions.publish({
            id: view.id,
            version: view.version,
            expectedToken: store.expectedToken(),
            isMinor: isReplacing && isMinor,
          }),
        t(isReplacing ? 'done.update' : 'done.publish'),
      )
    ) {
      store.markPublished();
      onClose();
    }
  };
  useEffect(() => void store.flush().then(inspect), [store, inspect]);
  return (
    <StepDialog
      title={verb}
      hint={t(isReplacing ? 'hints.update' : 'hints.publish')}
      verb={verb}
      isBusy={isBusy}
      failure={failure}
      isBlocked={isBlocked}
      onDo={() => void publish()}
      onClose={onClose}
    >
      <Findings />
      {isReplacing ? (
        <CheckField
          label={t('minor')}
          hint={t('minorHint')}
          checked={isMinor}
          onChange={(event) => setMinor(event.target.checked)}
        />
      ) : null}
    </StepDialog>
  );
}
