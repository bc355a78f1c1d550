import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { BlockOf } from '@/domain/articles/document/types';
import { ProseContent } from './prose-content';

type CorrectionBlockProps = { block: BlockOf<'correction'>; formatDate: (at: Date) => string };

/** A correction where the mistake stood, with its date. */
export function CorrectionBlock({ block, formatDate }: CorrectionBlockProps): ReactNode {
  const t = useTranslations('document');
  const at = new Date(block.attrs.date);
  return (
    <div className="article-correction" role="note" aria-label={t('correction')}>
      <p className="article-correction-label">
        <strong>{t('correction')}</strong> <time dateTime={at.toISOString()}>{formatDate(at)}</time>
      </p>
      <ProseContent content={block.content} />
    </div>
  );
}
