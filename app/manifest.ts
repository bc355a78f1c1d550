import type { MetadataRoute } from 'next';
import { readSettings } from '@/domain/settings/queries';
import { accentOf } from '@/lib/colour/accent';
import { frontPath, iconPath } from '@/lib/urls';

export const dynamic = 'force-dynamic';

/** The web app manifest. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const { name, description, accent } = await readSettings();
  return {
    name,
    short_name: name,
    description,
    lang: 'ar',
    dir: 'rtl',
    start_url: frontPath(),
    display: 'browser',
    background_color: '#fbf8f3',
    theme_color: accentOf(accent).light,
    icons: [
      ...[192, 512].map((size) => icon(`icon-${size}`, size)),
      { ...icon('maskable-512', 512), purpose: 'maskable' as const },
    ],
  };
}

function icon(name: string, size: number) {
  return { src: iconPath(`${name}.png`), sizes: `${size}x${size}`, type: 'image/png' };
}
