'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { useToast } from '@/components/desk/ui/toasts';
import type { ActionResult } from '@/lib/form-state';
import { deskRevisionsPath } from '@/lib/urls';
import { useEditing } from '../editor/session/editing';

type Call<T> = () => Promise<ActionResult<T>>;
/** Why a step was not done; `difference` is the page that shows what was written meanwhile. */
export type Failure = { text: string; difference?: string };

/**
 * Runs one step and says what became of it. First everything written is saved, so that the step is about what stands on
 * the screen; two versions that wait for a choice stop it. Gives the value, or null when it was not done. What went wrong
 * is said in a corner of the page, or is left to the dialog that asked.
 */
export function useStep({ isInDialog = false } = {}) {
  const t = useTranslations('editor.workflow');
  const { store } = useEditing();
  const showToast = useToast();
  const [isBusy, begin] = useTransition();
  const [failure, setFailure] = useState<Failure | null>(null);
  const fail = (text: string, difference?: string) => {
    if (isInDialog) setFailure({ text, ...(difference && { difference }) });
    else
      showToast(text, {
        tone: 'failed',
        ...(difference && {
          action: { label: t('seeDifference'), run: () => void window.open(difference, '_blank', 'noreferrer') },
        }),
      });
    return null;
  };
  const attempt = async <T>(call: Call<T>, done: string): Promise<T | null> => {
    setFailure(null);
    if (store.snapshot().conflicts.length > 0) return fail(t('settleFirst'));
    if (!(await store.flush())) return fail(t('notSaved'));
    const result = await call().catch(() => null);
    if (!result) return fail(t('unreachable'));
    if (!result.ok && result.reason === 'newer-text') {
      store.refresh();
      return fail(result.message, `${deskRevisionsPath(store.id)}${result.detail ? `?${result.detail}` : ''}`);
    }
    if (!result.ok) return fail(result.reason === 'invalid' ? t('incomplete') : result.message);
    showToast(done);
    return result.value;
  };
  const run = <T>(call: Call<T>, done: string): Promise<T | null> =>
    new Promise((resolve) => begin(async () => resolve(await attempt(call, done))));
  return { run, isBusy, failure };
}
