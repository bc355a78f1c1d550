import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type ReadStylesheet = (href: string) => string | null;

const prefix = '/_next/static/';

/**
 * Reads the built stylesheets by their URL in the page, each once, since the files of a build never change. Returns
 * null for any other URL and for a missing file.
 */
export function createStylesheetReader(directory: string): ReadStylesheet {
  const known = new Map<string, string | null>();
  return (href) => {
    const path = href.split('?', 1).join('');
    if (!path.startsWith(prefix) || !path.endsWith('.css') || path.includes('..')) return null;
    if (!known.has(path)) known.set(path, read(join(directory, path.slice(prefix.length)), path));
    return known.get(path) ?? null;
  };
}

function read(file: string, path: string): string | null {
  try {
    return withRootedUrls(readFileSync(file, 'utf8'), path);
  } catch {
    return null;
  }
}

/** Relative URLs in an inlined stylesheet would resolve against the page instead. */
function withRootedUrls(css: string, path: string): string {
  return css
    .replace(
      /url\((['"]?)(?!data:|https?:|\/|#)([^'"()]+)\1\)/g,
      (_all, quote: string, url: string) => `url(${quote}${new URL(url, `http://x${path}`).pathname}${quote})`,
    )
    .replace(/\/\*# sourceMappingURL=[^*]*\*\//g, '')
    .trim();
}
