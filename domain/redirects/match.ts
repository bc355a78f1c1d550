import type { RedirectTarget, RedirectView } from './types';

export type Rule = Pick<RedirectView, 'fromPath' | 'toPath' | 'kind' | 'isPrefix'>;

/** The path, and those above it whose rules for everything below them could hold: `/a/b/c`, `/a` and `/a/b`. */
export function candidatesOf(path: string): string[] {
  const segments = path.split('/');
  // Addresses are at most 2,000 letters long; no site is as deep.
  return [path, ...segments.slice(2, 34).map((_, at) => segments.slice(0, at + 2).join('/'))];
}

/** Where the most particular of these rules leads; null when none holds. */
export function targetOf(path: string, rules: readonly Rule[]): RedirectTarget | null {
  const [best] = rules
    .filter(({ fromPath, isPrefix }) => isPrefix || fromPath === path)
    .sort((a, b) => b.fromPath.length - a.fromPath.length);
  if (!best) return null;
  const rest = path.slice(best.fromPath.length).split('/').map(encodeURIComponent).join('/');
  return { to: best.kind === 'GONE' ? '' : best.toPath + rest, kind: best.kind, from: best.fromPath };
}
