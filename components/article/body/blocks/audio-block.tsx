import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { BlockOf } from '@/domain/articles/document/types';
import type { ClipView } from '@/domain/media/types';
import { Caption } from './caption';
import { lineDirection } from '@/components/article/body/text/direction';

type AudioBlockProps = { block: BlockOf<'audio'>; clips: Record<string, ClipView> };

/** A recording with the browser's own controls; nothing of it is fetched before it is played. */
export function AudioBlock({ block, clips }: AudioBlockProps): ReactNode {
  const t = useTranslations('document');
  const clip = clips[block.attrs.mediaId];
  if (!clip) return null;
  const { title, caption, credit } = block.attrs;
  return (
    <figure className="article-audio">
      {title !== '' && (
        <p className="article-box-title" dir={lineDirection(title)}>
          {title}
        </p>
      )}
      <audio controls preload="none" aria-label={title || t('audio')}>
        <source src={clip.url} type={clip.mime} />
        <a href={clip.url}>{t('openAudio')}</a>
      </audio>
      <Caption caption={caption} credit={credit} />
    </figure>
  );
}
