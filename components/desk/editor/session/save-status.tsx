'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { DraftView } from './draft-view';

/** The state of saving, as text. */
export function SaveStatus({ view: { state, savedAt, refusal } }: { view: DraftView }) {
  const t = useTranslations('editor.status');
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 20_000);
    return () => clearInterval(timer);
  }, []);
  const minutes = savedAt === null ? null : Math.floor(Math.max(0, now - savedAt) / 60_000);
  const saved = minutes === null ? t('saved') : minutes < 1 ? t('savedNow') : t('savedAgo', { count: minutes });
  return (
    <p className={`editor-status editor-status-${state}`} role="status" data-state={state}>
      {state === 'saved' ? saved : state === 'refused' ? `${t('refused')} ${refusal}` : t(state)}
    </p>
  );
}
