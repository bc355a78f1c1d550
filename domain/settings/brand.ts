import { findMedia } from '@/domain/media/queries';
import { cached } from '@/lib/memory-cache';
import { readSettings } from './queries';
import { type Brand, pictureSettings, type SiteSettings } from './types';

/** Cached like the settings, so that no page asks for it. */
export function readBrand(): Promise<Brand> {
  return cached('brand', loadBrand);
}

async function loadBrand(): Promise<Brand> {
  return findBrand(await readSettings());
}

/** The pictures that these settings name, saved or not. */
export async function findBrand(settings: Pick<SiteSettings, (typeof pictureSettings)[number]>): Promise<Brand> {
  const { images } = await findMedia(pictureSettings.flatMap((key) => settings[key] || []));
  const of = (key: (typeof pictureSettings)[number]) => images[settings[key]] ?? null;
  return { logo: of('logoId'), logoDark: of('logoDarkId'), icon: of('iconId'), share: of('shareId') };
}
