'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { useToast } from '@/components/desk/ui/toasts';
import type { ActionResult } from '@/lib/form-state';
import { deskRevisionsPath } from '@/lib/urls';
import { useEditing } from '../editor/session/editing';

type Call<T> = () => Promise<ActionResult<T>>;
/** The reason why a step failed; `difference` is the page that shows what was written meanwhile. */
export type Failure = { text: string; difference?: string };

/**
 * Runs one step of the workflow and shows its result. Saves everything first, so that the step applies to the version
 * on the screen; an unresolved conflict stops it. Returns the value, or null when the step failed. A failure is shown
 * as a toast, or by the dialog that asked.
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
