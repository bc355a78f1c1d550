import type { CSSProperties, ReactNode } from 'react';
import type { ImageSource, ImageView } from '@/domain/media/types';

type PictureProps = {
  image: ImageView;
  /** The displayed width, from which the browser chooses a file: `(min-width: 720px) 680px, 100vw`. */
  sizes: string;
  /** Replaces the picture's own alt text; '' where the text beside it suffices. */
  alt?: string | undefined;
  /** Widest file offered, in pixels: a small place needs no long list. */
  widest?: number;
  /** For the first visible picture: loaded eagerly and with high priority. */
  priority?: boolean;
  /** For pictures that are clear in places: without the colour that stands behind a photograph while it loads. */
  isClear?: boolean;
  className?: string;
};

/** A picture in the formats a browser may choose from. Reserves its space; renders nothing when it has no file. */
export function Picture({
  image,
  sizes,
  alt = image.alt,
  widest = 2_000,
  priority = false,
  isClear = false,
  className,
}: PictureProps): ReactNode {
  const files = filesUpTo(image.sources, widest);
  const fallback = fallbackSource(files);
  if (!fallback) return null;
  return (
    <picture className={className}>
      {(['avif', 'webp'] as const).map((format) => {
        const srcSet = srcSetOf(files, format);
        return srcSet === '' ? null : <source key={format} type={`image/${format}`} srcSet={srcSet} sizes={sizes} />;
      })}
      <img
        src={fallback.url}
        alt={alt}
        width={image.width}
        height={image.height}
        loading={priority ? 'eager' : 'lazy'}
        fetchPriority={priority ? 'high' : undefined}
        style={imageStyle(isClear ? { ...image, colour: null } : image)}
      />
    </picture>
  );
}

/** The fallback file: a JPEG of medium size if there is one. */
export function fallbackSource(sources: readonly ImageSource[]): ImageSource | undefined {
  const jpegs = byWidth(sources, 'jpeg');
  const widest = jpegs.at(-1) ?? [...sources].sort((a, b) => a.width - b.width).at(-1);
  return jpegs.find(({ width }) => width >= 800) ?? widest;
}

/** Files up to the wanted width, and at least the narrowest of each format. */
function filesUpTo(sources: readonly ImageSource[], widest: number): ImageSource[] {
  return sources.filter((source) => source.width <= widest || byWidth(sources, source.format)[0] === source);
}

function srcSetOf(sources: readonly ImageSource[], format: ImageSource['format']): string {
  return byWidth(sources, format)
    .map(({ url, width }) => `${url} ${width}w`)
    .join(', ');
}

function byWidth(sources: readonly ImageSource[], format: ImageSource['format']): ImageSource[] {
  return sources.filter((source) => source.format === format).sort((a, b) => a.width - b.width);
}

/** The focal point stays visible when the picture is cropped; its colour is the placeholder while loading. */
function imageStyle({ focalX, focalY, colour }: ImageView): CSSProperties {
  return {
    ...((focalX !== 0.5 || focalY !== 0.5) && { objectPosition: `${percent(focalX)} ${percent(focalY)}` }),
    ...(colour && /^#[\da-f]{3,8}$/i.test(colour) && { backgroundColor: colour }),
  };
}

function percent(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`;
}
