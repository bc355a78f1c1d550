import { createHash } from 'node:crypto';
import readerScript from '@/public/build/reader-script.json';
import { speculationRules } from '@/lib/speculation-rules';
import { inlineAssets } from './inline-assets';

/** Players that reader-script/embed-address.ts may put in place of a link: hosts that set no cookie before playing. */
const players = ['https://www.youtube-nocookie.com'];

/**
 * Applies to every document of the site. `style` attributes are allowed because pictures carry their colour and focal
 * point in them.
 */
const shared = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'connect-src': ["'self'"],
  'font-src': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'self'"],
  'frame-src': players,
  'img-src': ["'self'", 'data:'],
  'manifest-src': ["'self'"],
  'media-src': ["'self'"],
  'object-src': ["'none'"],
};

/**
 * The Content-Security-Policy of a finished reader's page: files of this site, and inline scripts and styles by hash
 * (CSP 3, 6.7.2). Data blocks are not scripts and need none.
 */
export function readerPolicy(html: string): string {
  const { scripts, styles } = inlineAssets(html);
  return write({
    ...shared,
    'script-src': ["'self'", ...[speculationRules, ...scripts].map(hashSource)],
    'style-src': ["'self'", ...styles.map(hashSource)],
    'style-src-attr': ["'unsafe-inline'"],
    'worker-src': ["'self'"],
  });
}

/**
 * The policy of pages that run the framework in the browser: its scripts carry the answer's nonce. In development it
 * also evaluates code and opens a WebSocket.
 */
export function frameworkPolicy(nonce: string, { dev }: { dev: boolean }): string {
  return write({
    ...shared,
    'connect-src': ["'self'", ...(dev ? ['ws:'] : [])],
    // The desk previews pages of the site in frames.
    'frame-src': ["'self'", ...players],
    'img-src': ["'self'", 'data:', 'blob:'],
    'media-src': ["'self'", 'blob:'],
    'script-src': [
      "'self'",
      `'nonce-${nonce}'`,
      ...[readerScript.first, speculationRules].map(hashSource),
      ...(dev ? ["'unsafe-eval'"] : []),
    ],
    // The editor and the framework insert style elements.
    'style-src': ["'self'", "'unsafe-inline'"],
    'worker-src': ["'self'", 'blob:'],
  });
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function write(directives: Record<string, string[]>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${[...new Set(sources)].join(' ')}`)
    .join('; ');
}
