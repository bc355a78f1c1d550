import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Caption } from './caption';
import { lineDirection } from '@/components/article/body/text/direction';
import type { BlockProps } from './block-props';

/** A recording with the browser's own controls; nothing of it is fetched before it is played. */
export function AudioBlock({ block, context }: BlockProps<'audio'>): ReactNode {
  const t = useTranslations('document');
  const clip = context.clips[block.attrs.mediaId];
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
