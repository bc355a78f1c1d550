import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressHeader, pathHeader } from '@/server/desk/headers';
import { clientAddress } from '@/server/desk/client-address';

/**
 * Runs before Next for every request. Server actions can be called at any address, so changes from other sites are
 * rejected everywhere, and the client address header is overwritten by the one this server determined. Desk pages are
 * neither cached nor indexed.
 * @returns whether the request was answered here.
 */
export function prepareDeskRequest(request: IncomingMessage, response: ServerResponse): boolean {
  if (isForeignChange(request)) {
    response
      .writeHead(403, { 'content-type': 'text/plain; charset=utf-8' })
      .end('Forbidden: this request comes from another site\n');
    return true;
  }
  const path = request.url ?? '/';
  request.headers[addressHeader] = clientAddress(request);
  request.headers[pathHeader] = path;
  if (!isOfDesk(path)) return false;
  response.setHeader('X-Robots-Tag', 'noindex, nofollow');
  response.setHeader('Cache-Control', 'private, no-store');
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader(
    'Permissions-Policy',
    'camera=(), microphone=(), geolocation=(), publickey-credentials-get=(self), publickey-credentials-create=(self)',
  );
  return false;
}

function isOfDesk(path: string): boolean {
  return /^\/(admin|api\/auth)(?:[/?]|$)/.test(path);
}

/**
 * A change must say that it comes from our own pages: by Sec-Fetch-Site, which no page can forge, or by Origin
 * (OWASP, Cross-Site Request Forgery Prevention, "Fetch Metadata"). A change that says neither is refused.
 */
export function isForeignChange({ method = 'GET', headers }: IncomingMessage): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin';
  return !isOwnOrigin(headers.origin, headers.host);
}

function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  const siteUrl = process.env['SITE_URL'];
  return new URL(origin).host === host || (siteUrl !== undefined && origin === new URL(siteUrl).origin);
}
