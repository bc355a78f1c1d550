import type { ImageSource, ImageView } from '@/domain/media/types';

type PictureProps = {
  image: ImageView;
  /** The `sizes` attribute: how wide the picture is shown. */
  sizes: string;
  /** No file wider than this is offered, in pixels. */
  widest?: number;
  /** The picture that a reader sees first: asked for at once. */
  first?: boolean;
  /** A picture beside a headline that says the same needs no second reading. */
  decorative?: boolean;
  className?: string;
};

/** A picture in the formats and widths there are, its room kept from the first paint. */
export function Picture({ image, sizes, widest = 1_600, first = false, decorative = false, className }: PictureProps) {
  const files = offered(image.sources, widest);
  const fallback = plainFile(files);
  if (!fallback) return null;
  const off = image.focalX !== 0.5 || image.focalY !== 0.5;
  return (
    <picture className={className}>
      {(['avif', 'webp'] as const).map((format) => {
        const set = sourceSet(files, format);
        return set && format !== fallback.format ? <source key={format} type={`image/${format}`} srcSet={set} sizes={sizes} /> : null;
      })}
      <img
        src={fallback.url}
        width={fallback.width}
        height={fallback.height}
        alt={decorative ? '' : image.alt}
        loading={first ? undefined : 'lazy'}
        fetchPriority={first ? 'high' : undefined}
        style={off ? { objectPosition: `${round(image.focalX)}% ${round(image.focalY)}%` } : undefined}
      />
    </picture>
  );
}

/** Files up to the width wanted; the narrowest of each format when all are wider. */
function offered(sources: ImageSource[], widest: number): ImageSource[] {
  const sorted = [...sources].sort((a, b) => a.width - b.width);
  return sorted.filter((source, index) => source.width <= widest || sorted.findIndex((one) => one.format === source.format) === index);
}

/** For browsers without newer formats: one middling JPEG. */
function plainFile(files: ImageSource[]): ImageSource | undefined {
  const jpegs = files.filter((file) => file.format === 'jpeg');
  const choice = jpegs.length > 0 ? jpegs : files;
  return choice.filter((file) => file.width <= 960).at(-1) ?? choice[0];
}

function sourceSet(files: ImageSource[], format: ImageSource['format']): string {
  return files.filter((file) => file.format === format).map((file) => `${file.url} ${file.width}w`).join(', ');
}

function round(share: number): number {
  return Math.round(share * 100);
}
