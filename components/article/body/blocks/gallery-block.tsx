import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { convertDigits } from '@/lib/arabic/digits';
import { Caption } from './caption';
import { FigureBlock } from './figure-block';
import type { BlockProps } from './block-props';

const SLIDE_SIZES = '(min-width: 720px) 600px, 88vw';

/** Pictures in a row that scrolls and stops at each, by touch, wheel or arrow keys, without script. */
export function GalleryBlock({ block, context }: BlockProps<'gallery'>): ReactNode {
  const t = useTranslations('document');
  const { images, dates } = context;
  const figures = block.content.filter(({ attrs }) => (images[attrs.mediaId]?.sources.length ?? 0) > 0);
  const [only] = figures;
  if (!only) return null;
  const shown = (count: number): string => convertDigits(String(count), dates.digits ?? 'latn');
  if (figures.length === 1) return <FigureBlock block={only} context={context} />;
  return (
    <figure className="article-gallery">
      {/* A scrolling region must be focusable to be reached by keyboard. */}
      <div
        className="article-gallery-strip"
        role="group"
        aria-label={t('gallery', { count: figures.length, shown: shown(figures.length) })}
        tabIndex={0}
      >
        <ul>
          {figures.map((figure, index) => (
            <li key={index}>
              <FigureBlock block={figure} context={context} sizes={SLIDE_SIZES} />
              <span className="article-gallery-count">
                {t('galleryPosition', { index: shown(index + 1), total: shown(figures.length) })}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <Caption caption={block.attrs.caption} />
    </figure>
  );
}
