'use client';

import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { RedirectForm } from '@/components/desk/redirects/redirect-form';
import { Button } from '@/components/desk/ui/button';
import { Dialog } from '@/components/desk/ui/dialog';
import { useToast } from '@/components/desk/ui/toasts';
import type { ActionResult, FormAction } from '@/lib/form-state';

type Props = {
  path: string;
  hits: number;
  lastAt: string;
  isHidden: boolean;
  save: FormAction<{ id: string }>;
  hide: (input: { path: string; isHidden: boolean }) => Promise<ActionResult<null>>;
};

/** An address that readers meet 404 at: led on in a dialog, or put out of sight. */
export function MissingRow({ path, hits, lastAt, isHidden, save, hide }: Props) {
  const t = useTranslations('desk.redirects');
  const showToast = useToast();
  const [isBusy, start] = useTransition();
  const setHidden = (wanted: boolean) =>
    start(async () => {
      const result = await hide({ path, isHidden: wanted }).catch(() => null);
      if (!result?.ok) return showToast(result?.message ?? t('notIgnored'), { tone: 'failed' });
      const undo = { label: t('undo'), run: () => setHidden(!wanted) };
      showToast(t(wanted ? 'ignored' : 'noticed'), { action: undo });
    });
  // The row is gone when it is saved, and what the form says with it.
  const saveAndSay: typeof save = async (previous, form) => {
    const state = await save(previous, form);
    if (state.status === 'done') showToast(state.message);
    return state;
  };
  return (
    <tr>
      <th scope="row">
        <bdi dir="ltr" className="address">
          {path}
        </bdi>
      </th>
      <td>{hits}</td>
      <td>{lastAt}</td>
      <td>
        <div className="row">
          <Dialog
            title={t('add')}
            trigger={
              <Button size="small" aria-label={t('leadOf', { path })}>
                {t('lead')}
              </Button>
            }
          >
            <RedirectForm action={saveAndSay} from={asWritten(path)} />
          </Dialog>
          <Button
            size="small"
            look="quiet"
            disabled={isBusy}
            aria-label={t(isHidden ? 'noticeOf' : 'ignoreOf', { path })}
            onClick={() => setHidden(!isHidden)}
          >
            {t(isHidden ? 'notice' : 'ignore')}
          </Button>
        </div>
      </td>
    </tr>
  );
}

/** The form reads what it is given as an address: signs that mean something there are written with percent signs. */
function asWritten(path: string): string {
  return path.replace(/[%?#\\]/g, encodeURIComponent);
}
