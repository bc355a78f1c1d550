import { permanentRedirect } from 'next/navigation';
import { findRedirect } from '@/domain/taxonomy/queries';
import { cacheTags } from '@/server/page-cache/tags/render-dependencies';

/** Leads an address that names nothing to where it moved, with a 308; null when it never was. `path` is decoded. */
export async function followRedirect(path: string): Promise<null> {
  cacheTags('missing');
  const target = await findRedirect(path);
  if (target === null) return null;
  permanentRedirect(inAscii(target));
}

/** A header carries ASCII alone. Some targets are stored as people read them, some as lib/urls makes them: neither is encoded twice. */
function inAscii(target: string): string {
  try {
    return encodeURI(decodeURI(target));
  } catch {
    return encodeURI(target);
  }
}
