'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/desk/ui/button';

export default function DeskError({ reset }: { reset: () => void }) {
  const t = useTranslations('desk.failed');
  return (
    <main id="content" className="door">
      <h1>{t('title')}</h1>
      <p>{t('hint')}</p>
      <Button look="primary" onClick={reset}>
        {t('retry')}
      </Button>
    </main>
  );
}
