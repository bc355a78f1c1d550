import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Time } from '@/components/ui/time';
import type { BlockOf } from '@/domain/articles/document/types';
import type { DateStyle } from '@/lib/dates/regions';
import { ProseContent } from '@/components/article/body/text/prose-content';

type CorrectionBlockProps = { block: BlockOf<'correction'>; dates: DateStyle };

/** A correction where the mistake stood, with its date. */
export function CorrectionBlock({ block, dates }: CorrectionBlockProps): ReactNode {
  const t = useTranslations('document');
  return (
    <div className="article-correction" role="note" aria-label={t('correction')}>
      <p className="article-correction-label">
        <strong>{t('correction')}</strong> <Time at={new Date(block.attrs.date)} dates={dates} as="date" />
      </p>
      <ProseContent content={block.content} />
    </div>
  );
}
