import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Time } from '@/components/ui/time';
import { ProseContent } from '@/components/article/body/text/prose-content';
import type { BlockProps } from './block-props';

/** A correction where the mistake stood, with its date. */
export function CorrectionBlock({ block, context }: BlockProps<'correction'>): ReactNode {
  const t = useTranslations('document');
  return (
    <div className="article-correction" role="note" aria-label={t('correction')}>
      <p className="article-correction-label">
        <strong>{t('correction')}</strong> <Time at={new Date(block.attrs.date)} dates={context.dates} as="date" />
      </p>
      <ProseContent content={block.content} />
    </div>
  );
}
