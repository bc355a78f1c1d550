'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { TextField } from '@/components/desk/ui/field';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { MAX_CSV_BYTES } from '@/domain/redirects/types';
import type { ActionResult } from '@/lib/form-state';

type Props = { importRedirects: (input: { text: string }) => Promise<ActionResult<{ count: number }>> };
type Outcome = { status: 'idle' } | { status: 'done' | 'failed'; message: string };

/** Redirects from a CSV file: all of them or none. */
export function RedirectImport({ importRedirects }: Props) {
  const t = useTranslations('desk.redirects');
  const [outcome, setOutcome] = useState<Outcome>({ status: 'idle' });
  const [isBusy, start] = useTransition();
  const load = (file: File) =>
    start(async () => {
      if (file.size > MAX_CSV_BYTES) return setOutcome({ status: 'failed', message: t('tooLarge') });
      const result = await importRedirects({ text: await file.text() }).catch(() => null);
      if (result?.ok) setOutcome({ status: 'done', message: t('imported', { count: result.value.count }) });
      else
        setOutcome({
          status: 'failed',
          message: [result?.message ?? t('notImported'), result?.detail].filter(Boolean).join(' '),
        });
    });
  return (
    <details className="part">
      <summary>{t('import')}</summary>
      <p className="field-hint">{t('importHint')}</p>
      <TextField
        label={t('file')}
        type="file"
        accept=".csv,text/csv"
        disabled={isBusy}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) load(file);
          event.currentTarget.value = '';
        }}
      />
      <FormNotice state={isBusy ? { status: 'done', message: t('importing') } : outcome} />
    </details>
  );
}
