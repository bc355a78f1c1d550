'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { SelectField, TextArea } from '@/components/desk/ui/field';
import { StepDialog } from './step-dialog';
import type { StepFormProps } from './step-form';
import { useStep } from './use-step';

/** Withdraws the article from readers, with a public reason or without. */
export function WithdrawForm({ view, actions, onClose }: StepFormProps) {
  const t = useTranslations('editor.workflow');
  const { run, isBusy, failure } = useStep({ isInDialog: true });
  const [way, setWay] = useState<'notice' | 'gone'>('notice');
  const [notice, setNotice] = useState('');
  const withdraw = async () => {
    if (
      await run(
        () => actions.withdraw({ id: view.id, version: view.version, notice: way === 'notice' ? notice : '' }),
        t('done.withdraw'),
      )
    )
      onClose();
  };
  return (
    <StepDialog
      title={t('verbs.withdraw')}
      hint={t('hints.withdraw')}
      verb={t('verbs.withdraw')}
      isDanger
      isBusy={isBusy}
      failure={failure}
      isBlocked={way === 'notice' && notice.trim() === ''}
      onDo={() => void withdraw()}
      onClose={onClose}
    >
      <SelectField
        label={t('instead')}
        value={way}
        onChange={(event) => setWay(event.target.value === 'gone' ? 'gone' : 'notice')}
        options={[
          { value: 'notice', label: t('insteadNotice') },
          { value: 'gone', label: t('insteadGone') },
        ]}
      />
      {way === 'notice' ? (
        <TextArea
          label={t('notice')}
          dir="auto"
          required
          value={notice}
          onChange={(event) => setNotice(event.target.value)}
        />
      ) : null}
    </StepDialog>
  );
}
