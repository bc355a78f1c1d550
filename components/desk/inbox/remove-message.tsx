'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/desk/ui/button';
import { Dialog, DialogClose } from '@/components/desk/ui/dialog';

/** A button that asks first: what is deleted here cannot be brought back. */
export function RemoveMessage({ disabled, onConfirm }: { disabled: boolean; onConfirm: () => void }) {
  const t = useTranslations('desk.inbox');
  return (
    <Dialog
      title={t('removeQuestion')}
      description={t('removeHint')}
      trigger={
        <Button size="small" look="danger" disabled={disabled}>
          {t('remove')}
        </Button>
      }
    >
      <div className="row">
        <DialogClose asChild>
          <Button look="danger" onClick={onConfirm}>
            {t('removeNow')}
          </Button>
        </DialogClose>
        <DialogClose asChild>
          <Button>{t('keep')}</Button>
        </DialogClose>
      </div>
    </Dialog>
  );
}
