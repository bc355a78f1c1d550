'use client';

import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { RedirectForm } from '@/components/desk/redirects/redirect-form';
import { Button } from '@/components/desk/ui/button';
import { Dialog } from '@/components/desk/ui/dialog';
import { useToast } from '@/components/desk/ui/toasts';
import type { CountedRedirect } from '@/domain/redirects/types';
import type { ActionResult, FormAction } from '@/lib/form-state';
import { readableAddress } from '@/lib/readable-address';

type Props = {
  redirect: CountedRedirect;
  /** When it was last used, in words. */
  lastAt: string | null;
  save: FormAction<{ id: string }>;
  remove: (input: { id: string }) => Promise<ActionResult<null>>;
};

/** One redirect: changed in a dialog, and removed there. */
export function RedirectRow({ redirect, lastAt, save, remove }: Props) {
  const t = useTranslations('desk.redirects');
  const showToast = useToast();
  const [isBusy, start] = useTransition();
  const { id, fromPath, toPath, kind, isPrefix, hits } = redirect;
  const removeNow = () =>
    start(async () => {
      const result = await remove({ id }).catch(() => null);
      showToast(result?.ok ? t('removed') : (result?.message ?? t('notRemoved')), {
        tone: result?.ok ? 'done' : 'failed',
      });
    });
  return (
    <tr>
      <th scope="row">
        <span dir="ltr">{isPrefix ? `${fromPath}/*` : fromPath}</span>
      </th>
      <td>
        <span dir="ltr">{readableAddress(toPath)}</span>
      </td>
      <td>{t(`kinds.${kind}`)}</td>
      <td>{lastAt === null ? t('unused') : t('used', { count: hits, last: lastAt })}</td>
      <td>
        <Dialog
          title={t('change')}
          trigger={
            <Button size="small" aria-label={t('changeOf', { path: fromPath })}>
              {t('change')}
            </Button>
          }
        >
          <RedirectForm action={save} redirect={redirect} />
          <Button look="danger" disabled={isBusy} onClick={removeNow}>
            {t('remove')}
          </Button>
        </Dialog>
      </td>
    </tr>
  );
}
