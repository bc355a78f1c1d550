import { findMedia } from '@/domain/media/queries';
import { cached } from '@/lib/memory-cache';
import { readSettings } from './queries';
import type { Brand } from './types';

/** Cached like the settings, so that no page asks for it. */
export function readBrand(): Promise<Brand> {
  return cached('brand', loadBrand);
}

async function loadBrand(): Promise<Brand> {
  const { logoId, logoDarkId, iconId } = await readSettings();
  const { images } = await findMedia([logoId, logoDarkId, iconId].filter((id) => id !== ''));
  const of = (id: string) => images[id] ?? null;
  return { logo: of(logoId), logoDark: of(logoDarkId), icon: of(iconId) };
}
