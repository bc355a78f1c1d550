'use client';

import { useTranslations } from 'next-intl';
import { Picture } from '@/components/ui/picture';
import type { LibraryItem } from '@/domain/media/types';

/** Thumbnails of files, or names where there is no picture. Marks those that lack alt text or credit. */
export function MediaGrid({ items, onOpen }: { items: LibraryItem[]; onOpen: (item: LibraryItem) => void }) {
  const t = useTranslations('desk.media');
  return (
    <ul className="media-grid">
      {items.map((item) => (
        <li key={item.id}>
          <button type="button" onClick={() => onOpen(item)}>
            {item.image ? (
              <Picture image={item.image} alt="" sizes="12rem" widest={480} />
            ) : (
              <span className="media-clip">{t(`kinds.${item.kind}`)}</span>
            )}
            <span className="media-name" dir="auto">
              {item.alt || item.caption || item.fileName || t('untitled')}
            </span>
            {isIncomplete(item) ? <span className="tag tag-strong">{t('lacksWords')}</span> : null}
          </button>
        </li>
      ))}
    </ul>
  );
}

function isIncomplete({ kind, alt, credit }: LibraryItem): boolean {
  return kind === 'IMAGE' && (alt === '' || credit === '');
}
