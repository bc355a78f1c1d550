/** A URL without the slashes at its end, so that a path can be appended. */
export function withoutTrailingSlashes(url: string): string {
  return url.replace(/(?<!\/)\/+$/, '');
}
