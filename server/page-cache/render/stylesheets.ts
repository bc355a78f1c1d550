import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type ReadStylesheet = (href: string) => string | null;

const prefix = '/_next/static/';

/**
 * Reads the built stylesheets by the address that pages give them. The files of a build never change, so each is read
 * once. Null for anything else, or for one that is not there.
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

/** Inside the page, addresses that are relative to the stylesheet's would lead elsewhere. */
function withRootedUrls(css: string, path: string): string {
  return css
    .replace(
      /url\((['"]?)(?!data:|https?:|\/|#)([^'")]+)\1\)/g,
      (_all, quote: string, url: string) => `url(${quote}${new URL(url, `http://x${path}`).pathname}${quote})`,
    )
    .replace(/\/\*# sourceMappingURL=.*?\*\//g, '')
    .trim();
}
