import type { MetadataRoute } from 'next';
import { readSettings } from '@/domain/settings/queries';
import { frontPath } from '@/lib/urls';

export const dynamic = 'force-dynamic';

/** The web app manifest. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const { name, description } = await readSettings();
  return {
    name,
    short_name: name,
    description,
    lang: 'ar',
    dir: 'rtl',
    start_url: frontPath(),
    display: 'browser',
    background_color: '#fbf8f3',
    theme_color: '#9b1b30',
    icons: [192, 512].map((size) => ({ src: `/icons/icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png' })),
  };
}
