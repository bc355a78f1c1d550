'use client';

import { useTranslations } from 'next-intl';
import { StepDialog } from './step-dialog';
import type { StepFormProps } from './step-form';
import { useStep } from './use-step';

/** Returns the article to a draft; its URL answers 404. */
export function UnpublishForm({ view, actions, onClose }: StepFormProps) {
  const t = useTranslations('editor.workflow');
  const { run, isBusy, failure } = useStep({ isInDialog: true });
  const unpublish = async () => {
    if (await run(() => actions.unpublish({ id: view.id, version: view.version }), t('done.unpublish'))) onClose();
  };
  return (
    <StepDialog
      title={t('verbs.unpublish')}
      hint={t('hints.unpublish')}
      verb={t('verbs.unpublish')}
      isDanger
      isBusy={isBusy}
      failure={failure}
      onDo={() => void unpublish()}
      onClose={onClose}
    />
  );
}
