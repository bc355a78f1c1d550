import { findMedia } from '@/domain/media/queries';
import { cached } from '@/lib/memory-cache';
import { readSettings } from './queries';
import { type Brand, pictureSettings } from './types';

/** Cached like the settings, so that no page asks for it. */
export function readBrand(): Promise<Brand> {
  return cached('brand', loadBrand);
}

async function loadBrand(): Promise<Brand> {
  const settings = await readSettings();
  const { images } = await findMedia(pictureSettings.flatMap((key) => settings[key] || []));
  const of = (key: (typeof pictureSettings)[number]) => images[settings[key]] ?? null;
  return { logo: of('logoId'), logoDark: of('logoDarkId'), icon: of('iconId') };
}
