import { createHash } from 'node:crypto';
import readerScript from '@/public/build/reader-script.json';
import { speculationRules } from '@/lib/speculation-rules';
import { inlineAssets } from './inline-assets';

/** Whose players may be put in the place of a link (reader-script/embed-address.ts): hosts that set no cookie before playing. */
const players = ['https://www.youtube-nocookie.com'];

/** What holds for every document of the site. Pictures carry their colour and focal point as attributes. */
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
 * The Content-Security-Policy of a finished reader's page: scripts and styles of this site's files, and inline those that
 * stand in it, by hash (CSP 3, 6.7.2). What a page says in data blocks is no script and needs none.
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
 * The policy of pages that the framework runs in the browser: its scripts carry the nonce of the answer. While developing,
 * it evaluates code and listens for changes besides.
 */
export function frameworkPolicy(nonce: string, { dev }: { dev: boolean }): string {
  return write({
    ...shared,
    'connect-src': ["'self'", ...(dev ? ['ws:'] : [])],
    // The desk shows pages of the site as they will be.
    'frame-src': ["'self'", ...players],
    'img-src': ["'self'", 'data:', 'blob:'],
    'media-src': ["'self'", 'blob:'],
    'script-src': [
      "'self'",
      `'nonce-${nonce}'`,
      ...[readerScript.first, speculationRules].map(hashSource),
      ...(dev ? ["'unsafe-eval'"] : []),
    ],
    // The editor and the framework write style elements of their own.
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
