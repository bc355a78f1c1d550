'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/desk/ui/button';
import { Dialog, DialogClose } from '@/components/desk/ui/dialog';
import type { Failure } from './use-step';

type Props = {
  title: string;
  hint?: string | undefined;
  /** The label of the confirming button. */
  verb: string;
  isBusy: boolean;
  /** The reason when the step failed. */
  failure: Failure | null;
  isDanger?: boolean;
  isBlocked?: boolean;
  onDo: () => void;
  onClose: () => void;
  children?: React.ReactNode;
};

/** Asks for a step's details, or for confirmation. */
export function StepDialog({
  title,
  hint,
  verb,
  isBusy,
  failure,
  isDanger = false,
  isBlocked = false,
  onDo,
  onClose,
  children,
}: Props) {
  const t = useTranslations('desk');
  const seeDifference = useTranslations('editor.workflow')('seeDifference');
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={title} {...(hint && { description: hint })}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy && !isBlocked) onDo();
        }}
      >
        {children}
        <div role="status">
          {failure ? (
            <p className="form-notice form-failed">
              {failure.text}{' '}
              {failure.difference ? (
                <a href={failure.difference} target="_blank" rel="noreferrer">
                  {seeDifference}
                </a>
              ) : null}
            </p>
          ) : null}
        </div>
        <div className="row">
          <Button type="submit" look={isDanger ? 'danger' : 'primary'} disabled={isBlocked} aria-disabled={isBusy}>
            {isBusy ? t('working') : verb}
          </Button>
          <DialogClose asChild>
            <Button>{t('cancel')}</Button>
          </DialogClose>
        </div>
      </form>
    </Dialog>
  );
}
