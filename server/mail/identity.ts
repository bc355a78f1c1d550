import { readBrand } from '@/domain/settings/brand';
import { readSettings } from '@/domain/settings/queries';
import type { ImageView } from '@/domain/media/types';
import { accentOf } from '@/lib/colour/accent';
import { absoluteUrl, frontPath } from '@/lib/urls';

/** Who a mail comes from, as its reader sees it. */
export type Identity = {
  name: string;
  /** The front page's address. */
  home: string;
  /** #rrggbb, to be read on white. */
  accent: string;
  logo: { url: string; width: number; height: number } | null;
};

/** Twice the height at which it is shown, for good screens; wide logos are about five times as wide as high. */
const LOGO_WIDTH = 480;

/** The site's name, logo and colour for its mails. */
export async function readIdentity(siteUrl: string): Promise<Identity> {
  const [{ name, accent }, { logo }] = await Promise.all([readSettings(), readBrand()]);
  return {
    name,
    home: absoluteUrl(siteUrl, frontPath()),
    accent: accentOf(accent).light,
    logo: logoFor(siteUrl, logo),
  };
}

/**
 * As JPEG, on white: what old mail programs read. Without encryption no logo, since their servers fetch pictures over https
 * alone.
 */
function logoFor(siteUrl: string, logo: ImageView | null): Identity['logo'] {
  if (!siteUrl.startsWith('https://')) return null;
  const jpegs = logo?.sources.filter(({ format }) => format === 'jpeg') ?? [];
  const [best] = jpegs.toSorted((a, b) => Math.abs(a.width - LOGO_WIDTH) - Math.abs(b.width - LOGO_WIDTH));
  return best ? { url: absoluteUrl(siteUrl, best.url), width: best.width, height: best.height } : null;
}
