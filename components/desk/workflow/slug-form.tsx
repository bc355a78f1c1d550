'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextField } from '@/components/desk/ui/field';
import { StepDialog } from './step-dialog';
import type { StepFormProps } from './step-form';
import { useStep } from './use-step';

/** Changes the readable part of the URL. */
export function SlugForm({ view, actions, onClose }: StepFormProps) {
  const t = useTranslations('editor.workflow');
  const { run, isBusy, failure } = useStep({ isInDialog: true });
  const [slug, setSlug] = useState(view.slug);
  const changeSlug = async () => {
    if (await run(() => actions.changeSlug({ id: view.id, version: view.version, slug }), t('done.slug'))) onClose();
  };
  return (
    <StepDialog
      title={t('verbs.slug')}
      hint={t(view.wasPublic ? 'hints.slugKept' : 'hints.slug')}
      verb={t('verbs.slug')}
      isBusy={isBusy}
      failure={failure}
      isBlocked={slug.trim() === '' || slug === view.slug}
      onDo={() => void changeSlug()}
      onClose={onClose}
    >
      <TextField
        label={t('slug')}
        hint={view.address}
        dir="auto"
        value={slug}
        onChange={(event) => setSlug(event.target.value)}
      />
    </StepDialog>
  );
}
