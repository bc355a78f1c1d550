import { absoluteUrl, shareCardPath, sharePicturePath, siteCardPath } from '@/lib/urls';
import type { SeoImage } from './types';

export type SocialImage = { url: string; width: number; height: number; alt: string; type: string };

const WANTED_WIDTH = 1200;
const SMALLEST_WIDTH = 600;
const CARD = { width: 1200, height: 630, type: 'image/png' };

/**
 * The picture of a shared link: the lead picture's JPEG nearest to 1200 pixels (old previewers read neither AVIF nor
 * WebP), or the article's own card when there is none of at least 600, below which previews turn into thumbnails.
 */
export function chooseSocialImage(
  siteUrl: string,
  article: { publicId: string; title: string; image: SeoImage | null },
): SocialImage {
  return (
    (article.image && pictureForSharing(siteUrl, article.image)) ?? {
      ...CARD,
      url: absoluteUrl(siteUrl, shareCardPath(article.publicId)),
      alt: article.title,
    }
  );
}

/** The picture of pages without one of their own: the one that the site chose (`shareId`), else its card. */
export function siteCard(siteUrl: string, { name, shareId }: { name: string; shareId: string }): SocialImage {
  if (shareId === '') return { ...CARD, url: absoluteUrl(siteUrl, siteCardPath()), alt: name };
  return { ...CARD, url: absoluteUrl(siteUrl, sharePicturePath(shareId)), alt: name, type: 'image/jpeg' };
}

/** The JPEG nearest to 1200 pixels wide, or null when all are too small. */
export function pictureForSharing(siteUrl: string, image: SeoImage): SocialImage | null {
  const jpegs = image.sources.filter(({ format, width }) => format === 'jpeg' && width >= SMALLEST_WIDTH);
  const [best] = jpegs.toSorted((a, b) => Math.abs(a.width - WANTED_WIDTH) - Math.abs(b.width - WANTED_WIDTH));
  if (!best) return null;
  return {
    url: absoluteUrl(siteUrl, best.url),
    width: best.width,
    height: best.height,
    alt: image.alt,
    type: 'image/jpeg',
  };
}
