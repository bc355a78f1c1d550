'use client';

import { useTranslations } from 'next-intl';
import { useFormStatus } from 'react-dom';
import { Button } from '@/components/desk/ui/button';

/** Submits its form and shows when that takes time. */
export function SubmitButton({
  children,
  look = 'primary',
  size = 'usual',
}: {
  children: React.ReactNode;
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
  size?: 'usual' | 'small';
}) {
  const t = useTranslations('desk');
  const { pending } = useFormStatus();
  return (
    <Button type="submit" look={look} size={size} aria-disabled={pending}>
      {pending ? t('working') : children}
    </Button>
  );
}
