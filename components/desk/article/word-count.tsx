'use client';

import { useTranslations } from 'next-intl';
import { useDeferredValue, useMemo } from 'react';
import { countWords, readingMinutes } from '@/domain/articles/document/reading-time';
import { type DraftBody, nodeText } from '@/domain/articles/merge/draft-node';

/** The length of the text and its reading time. */
export function WordCount({ body }: { body: DraftBody }) {
  const t = useTranslations('editor.length');
  const settled = useDeferredValue(body);
  const words = useMemo(() => countWords(settled.content.map(nodeText).join('\n')), [settled]);
  return (
    <p className="editor-length">
      {t('words', { count: words })} · {t('minutes', { count: readingMinutes(words) })}
    </p>
  );
}
