'use client';

import { useTranslations } from 'next-intl';
import type { PresentEditor } from '@/domain/publishing/types';

/** Other people who have the article open. */
export function PresenceList({ others }: { others: PresentEditor[] }) {
  const t = useTranslations('editor.presence');
  if (others.length === 0) return null;
  return (
    <ul className="editor-presence" aria-label={t('label')}>
      {others.map(({ tabId, name, isSelf }) => (
        <li key={tabId}>{isSelf ? t('self') : <bdi>{name}</bdi>}</li>
      ))}
    </ul>
  );
}
