import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { fallbackSource } from '@/components/ui/picture';
import { Caption } from './caption';
import type { BlockProps } from './block-props';

/** A film with the browser's own controls; nothing of it is fetched before it is played. */
export function VideoBlock({ block, context }: BlockProps<'video'>): ReactNode {
  const t = useTranslations('document');
  const { clips, images } = context;
  const clip = clips[block.attrs.mediaId];
  if (!clip) return null;
  const poster = block.attrs.posterId ? images[block.attrs.posterId] : undefined;
  return (
    <figure className="article-video">
      <video
        controls
        playsInline
        preload="none"
        poster={poster && fallbackSource(poster.sources)?.url}
        width={clip.width ?? 16}
        height={clip.height ?? 9}
        aria-label={block.attrs.caption || t('video')}
      >
        <source src={clip.url} type={clip.mime} />
        <a href={clip.url}>{t('openVideo')}</a>
      </video>
      <Caption caption={block.attrs.caption} credit={block.attrs.credit} />
    </figure>
  );
}
