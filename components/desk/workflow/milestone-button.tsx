'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/desk/ui/button';
import { TextField } from '@/components/desk/ui/field';
import type { EditorActions } from '../editor/session/actions';
import { StepDialog } from './step-dialog';
import { useStep } from './use-step';

/** Saves the current version as a named revision. */
export function MilestoneButton({ articleId, keep }: { articleId: string; keep: EditorActions['nameRevision'] }) {
  const t = useTranslations('editor.milestone');
  const { run, isBusy, failure } = useStep({ isInDialog: true });
  const [label, setLabel] = useState<string | null>(null);
  const save = async (name: string) => {
    if (await run(() => keep({ articleId, label: name }), t('done'))) setLabel(null);
  };
  return (
    <>
      <Button look="quiet" size="small" onClick={() => setLabel('')}>
        {t('keep')}
      </Button>
      {label === null ? null : (
        <StepDialog
          title={t('keep')}
          hint={t('hint')}
          verb={t('save')}
          isBusy={isBusy}
          failure={failure}
          isBlocked={label.trim() === ''}
          onDo={() => void save(label)}
          onClose={() => setLabel(null)}
        >
          <TextField
            label={t('ask')}
            dir="auto"
            maxLength={120}
            value={label}
            onChange={(event) => setLabel(event.target.value)}
          />
        </StepDialog>
      )}
    </>
  );
}
