/**
 * First segments of addresses that are never a reader's page: the desk, Next's files, uploaded media, static files, health
 * checks, previews, links of advertisements.
 */
export const reservedSegments: ReadonlySet<string> = new Set([
  '_next',
  'admin',
  'api',
  'media',
  'build',
  'healthz',
  'readyz',
  'metrics',
  'preview',
  'go',
  '.well-known',
]);
