'use client';

import { useTranslations } from 'next-intl';
import { Dialog as Radix } from 'radix-ui';

type Props = {
  title: string;
  description?: string;
  /** Opens the dialog; absent when the caller controls `open`. */
  trigger?: React.ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** `side` fills the height at the end of the page: for pickers and details. */
  shape?: 'middle' | 'side';
  children: React.ReactNode;
};

/** A modal dialog: traps and returns the focus, Escape closes it. */
export function Dialog({ title, description, trigger, open, onOpenChange, shape = 'middle', children }: Props) {
  const t = useTranslations('desk');
  return (
    <Radix.Root {...(open !== undefined && { open })} {...(onOpenChange && { onOpenChange })}>
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className="dialog-veil" />
        <Radix.Content className={`dialog dialog-${shape}`} {...(!description && { 'aria-describedby': undefined })}>
          <Radix.Title className="dialog-title">{title}</Radix.Title>
          {description ? <Radix.Description className="dialog-description">{description}</Radix.Description> : null}
          {children}
          <Radix.Close className="dialog-close" aria-label={t('close')}>
            ×
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export const DialogClose = Radix.Close;
