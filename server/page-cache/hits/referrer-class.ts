import type { ViewSource } from '@/domain/statistics/types';
import { classOfApp, classOfHost } from './known-hosts';

/** A scheme, and the longest name that DNS allows. */
const MAX_READ = 300;
/** The longest known name has as many parts. */
const MAX_PARTS = 4;
const MAX_KNOWN = 2_000;

/**
 * Returns a function that tells the class of a `Referer` header by its host alone. Browsers send an origin or an address
 * without fragment; whatever else a header holds tells nothing, as none does.
 */
export function createReferrerClassifier(ownHost: string): (referrer: string) => ViewSource {
  const own = withoutWww(ownHost);
  /** What the last hosts were; in memory alone, and emptied when it is full. */
  const known = new Map<string, ViewSource>();
  return (referrer) => {
    if (referrer === '') return 'direct';
    const origin = originOf(referrer.slice(0, MAX_READ));
    const found = known.get(origin);
    if (found !== undefined) return found;
    const source = classOf(origin, own);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(origin, source);
    return source;
  };
}

function classOf(origin: string, own: string): ViewSource {
  const [, scheme = '', host = ''] = /^(https?|android-app):\/\/([a-z0-9._-]+)(?::\d*)?$/i.exec(origin) ?? [];
  const name = host.endsWith('.') ? host.slice(0, -1).toLowerCase() : host.toLowerCase();
  if (name === '') return 'direct';
  if (scheme.toLowerCase() === 'android-app') return classOfApp.get(name) ?? 'sites';
  if (withoutWww(name) === own) return 'own';
  const parts = name.split('.').slice(-MAX_PARTS);
  for (let from = 0; from < parts.length; from += 1) {
    const source = classOfHost.get(parts.slice(from).join('.'));
    if (source) return source;
  }
  return 'sites';
}

/** Everything before the path. A browser takes `\` for `/`. */
function originOf(referrer: string): string {
  const host = referrer.indexOf('://') + 3;
  for (let at = host; at < referrer.length; at += 1) {
    const letter = referrer[at];
    if (letter === '/' || letter === '\\' || letter === '?' || letter === '#') return referrer.slice(0, at);
  }
  return referrer;
}

function withoutWww(host: string): string {
  return host.startsWith('www.') ? host.slice(4) : host;
}
