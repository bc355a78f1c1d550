import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Handler, renderRequest, type Rendered } from '@/server/page-cache/render/render';
import { sendCachedResponse } from './send-response';
import type { PageSource } from '@/server/page-cache/pages/pages';
import type { ReaderRoute } from '@/server/page-cache/routing/routes';

const route: ReaderRoute = { name: 'preview', path: ['preview', '*'], parameters: {}, isPage: true, freshSeconds: 0 };
const noDependencies: Rendered['dependencies'] = {
  tags: new Set(),
  expiresAt: 0,
  articleId: null,
  advertisementIds: [],
};

/**
 * Answers previews: readers' pages rendered for one request, transformed like cached pages and never stored. The
 * framework's scripts would fail on them, since the reader script changes the page before they run. Redirects and
 * refusals are left to the framework.
 */
export function answerPreviews(handler: Handler, finish: PageSource['toCachedResponse']) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const { method, url = '/' } = request;
    if (method !== 'GET' || !url.startsWith('/preview/')) return false;
    const accepted = request.headers['accept-encoding'];
    request.headers['accept-encoding'] = 'identity';
    const rendered = await renderRequest(handler, request);
    request.headers['accept-encoding'] = accepted;
    if (rendered.status !== 200 && rendered.status !== 410) return false;
    const key = { url, route, isStorable: false };
    await sendCachedResponse(finish(key, { ...rendered, dependencies: noDependencies }, Date.now()), request, response);
    return true;
  };
}
