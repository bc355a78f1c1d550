import type { IncomingMessage, ServerResponse } from 'node:http';
import { readSettings } from '@/domain/settings/queries';
import type { Access } from '@/domain/settings/types';
import { problemResponse } from '@/lib/api/problem';
import { escapeHtml } from '@/lib/escape-html';
import { deskPath, privateEntryPath } from '@/lib/urls';
import messages from '@/messages/ar.json';
import { createDateTimeFormatter } from '@/server/desk/date-formatters';
import { parseUrl } from '@/server/page-cache/routing/cache-key';
import { readerPolicy } from '@/server/response/content-policy';
import { errorPage } from '@/server/response/error-page';
import { plainPage } from '@/server/response/plain-page';

/** Without an end that was said: crawlers and feed readers come back after this long. */
const RETRY_SECONDS = 600;
const words = messages.closed;

type Answer = { status: number; headers?: string[]; page: () => Promise<string>; detail: string };
export type ClosedAnswers = ReturnType<typeof closedAnswers>;

/** What is sent in place of the paper, in the form that was asked for: a page, RFC 9457 for the API, or a line of text. */
export function closedAnswers(commonHeaders: Record<string, string>) {
  const send = async (request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<true> => {
    const { status, headers = [] } = answer;
    const { type, body, policy } = await bodyFor(request, answer);
    response
      .writeHead(status, [
        ...['Content-Type', type, 'Content-Length', String(Buffer.byteLength(body))],
        ...['Cache-Control', 'private, no-store', 'X-Robots-Tag', 'noindex, nofollow'],
        ...headers,
        ...policy,
        ...Object.entries(commonHeaders).flat(),
      ])
      .end(request.method === 'HEAD' ? undefined : body);
    return true;
  };

  return {
    /** 503, which tells crawlers to come back and to forget nothing (Google, "Pause online business activity"). */
    maintenance: (request: IncomingMessage, response: ServerResponse, { maintenance }: Access) =>
      send(request, response, {
        status: 503,
        headers: ['Retry-After', String(secondsUntil(maintenance.until))],
        page: () => maintenancePage(maintenance),
        detail: 'The site is under maintenance.',
      }),
    /** Who may come in is not known yet: the database is away at the start. */
    unknown: (request: IncomingMessage, response: ServerResponse) =>
      send(request, response, {
        status: 503,
        headers: ['Retry-After', '5'],
        page: () => Promise.resolve(errorPage()),
        detail: 'The site is starting.',
      }),
    /** 401: with the password it is there. `problem` is shown above the form. */
    locked: (
      request: IncomingMessage,
      response: ServerResponse,
      { problem = '', next = nextOf(request), status = 401, headers = [] as string[] } = {},
    ) =>
      send(request, response, {
        status,
        // RFC 9110, 15.5.2 asks for a scheme; this one means the form.
        headers: [...headers, ...(status === 401 ? ['WWW-Authenticate', 'Form'] : [])],
        page: () => lockedPage(problem, next),
        detail: 'This site is private.',
      }),
    robots: (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
      const body = 'User-agent: *\nDisallow: /\n';
      response
        .writeHead(200, {
          'content-type': 'text/plain; charset=utf-8',
          'cache-control': 'private, no-store',
          ...commonHeaders,
        })
        .end(request.method === 'HEAD' ? undefined : body);
      return Promise.resolve(true);
    },
  };
}

async function bodyFor({ url = '/' }: IncomingMessage, { status, page, detail }: Answer) {
  const [path = '/'] = url.split('?', 1);
  if (path.startsWith('/api/') && path !== privateEntryPath())
    return { type: 'application/problem+json', body: await problemResponse(status, { detail }).text(), policy: [] };
  const parsed = parseUrl(url);
  if ((parsed.kind === 'page' && !parsed.key.route.isPage) || path.startsWith('/media/'))
    return { type: 'text/plain; charset=utf-8', body: `${detail}\n`, policy: [] };
  // The settings may be away with the database; the page of a failure needs nothing.
  const body = await page().catch(errorPage);
  return { type: 'text/html; charset=utf-8', body, policy: ['Content-Security-Policy', readerPolicy(body)] };
}

async function maintenancePage({ text, until }: Access['maintenance']): Promise<string> {
  const settings = await readSettings();
  const lines = (text || words.maintenanceText).split(/\n+/).map((line) => `<p dir="auto">${escapeHtml(line)}</p>`);
  const end =
    until === null ? '' : words.until.replace('{when}', createDateTimeFormatter(settings, 'ar')(new Date(until)));
  const main = `${nameOf(settings)}<h1>${words.maintenance}</h1>${lines.join('')}${end && `<p class="quiet">${end}</p>`}${deskLink}`;
  return plainPage({ title: titleOf(words.maintenance, settings), main, accent: settings.accent });
}

async function lockedPage(problem: string, next: string): Promise<string> {
  const settings = await readSettings();
  const alert = problem && `<p role="alert" id="problem">${escapeHtml(problem)}</p>`;
  const described = problem && ' aria-describedby="problem" aria-invalid="true"';
  const form = `<form method="post" action="${privateEntryPath()}"><input type="hidden" name="next" value="${escapeHtml(next)}"><label for="password">${words.password}</label><input id="password" name="password" type="password" dir="auto" required maxlength="128" autocomplete="current-password"${described}><button>${words.enter}</button></form>`;
  const main = `${nameOf(settings)}<h1>${words.private}</h1><p>${words.privateHint}</p>${alert}${form}${deskLink}`;
  return plainPage({ title: titleOf(words.private, settings), main, accent: settings.accent });
}

const deskLink = `<p><a href="${deskPath()}">${words.desk}</a></p>`;

function nameOf({ name }: { name: string }): string {
  return `<p class="name"><bdi>${escapeHtml(name)}</bdi></p>`;
}

function titleOf(title: string, { name }: { name: string }): string {
  return `${title} — ${escapeHtml(name)}`;
}

/** The page that was asked for, to go on to. */
function nextOf({ url = '/', method }: IncomingMessage): string {
  return method === 'GET' && !url.startsWith(privateEntryPath()) ? url : '/';
}

function secondsUntil(moment: string | null): number {
  return moment === null ? RETRY_SECONDS : Math.max(1, Math.ceil((Date.parse(moment) - Date.now()) / 1_000));
}
