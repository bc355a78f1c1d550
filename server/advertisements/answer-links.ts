import type { IncomingMessage, ServerResponse } from 'node:http';
import { findAdvertisementLink } from '@/domain/advertisements/queries';
import { advertisementLinkPath } from '@/lib/urls';
import type { Reader } from '@/server/page-cache/hits/views';
import { readReader } from '@/server/page-cache/http/page-server';

const idOf = new RegExp(`^${advertisementLinkPath('([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})')}(?:\\?|$)`);

/**
 * Leads from an advertisement to the stored address, and nowhere else, and counts it. Never cached, so that each click arrives
 * here and a changed address holds at once.
 */
export function answerAdvertisementLinks(onClick: (advertisementId: string, reader: Reader) => void) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const [, id] = idOf.exec(request.url ?? '') ?? [];
    if (!id || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    const link = await findAdvertisementLink(id);
    if (link === null) return false;
    if (request.method === 'GET') onClick(id, readReader(request));
    response
      .writeHead(302, {
        Location: link,
        'Cache-Control': 'no-store',
        'X-Robots-Tag': 'noindex, nofollow',
        'Content-Length': '0',
      })
      .end();
    return true;
  };
}
