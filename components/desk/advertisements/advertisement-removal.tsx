'use client';

import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Button } from '@/components/desk/ui/button';
import { Dialog, DialogClose } from '@/components/desk/ui/dialog';
import { useToast } from '@/components/desk/ui/toasts';
import type { ActionResult } from '@/lib/form-state';

type Props = { id: string; remove: (input: { id: string }) => Promise<ActionResult<unknown>> };

/** Deletes an advertisement with its numbers, after a question. */
export function AdvertisementRemoval({ id, remove }: Props) {
  const t = useTranslations('desk.advertisements');
  const desk = useTranslations('desk');
  const showToast = useToast();
  const [isBusy, start] = useTransition();
  const removeNow = () =>
    start(async () => {
      const result = await remove({ id });
      if (!result.ok) showToast(result.message, { tone: 'failed' });
    });
  return (
    <Dialog title={t('remove')} description={t('removeHint')} trigger={<Button look="danger">{t('remove')}</Button>}>
      <div className="row">
        <Button look="danger" disabled={isBusy} onClick={removeNow}>
          {t('removeForGood')}
        </Button>
        <DialogClose asChild>
          <Button look="quiet">{desk('cancel')}</Button>
        </DialogClose>
      </div>
    </Dialog>
  );
}
