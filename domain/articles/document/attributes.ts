import { z } from 'zod';

export const uuidSchema = z.uuid();

/**
 * An address a reader may be sent to: https, http or mailto, or a path on this site. Everything that a browser could
 * run or that hides its target (javascript:, data:, protocol-relative, control characters, user info) is refused.
 */
export const safeUrlSchema = z.string().min(1).max(2_000).refine(isSafeUrl, { error: 'not a safe address (https, http, mailto or a path of this site)' });

/** Whether an address may stand in a document; see `safeUrlSchema`. */
export function isSafeUrl(value: string): boolean {
  if (/[\u0000-\u0020\u007f\\]/.test(value)) return false;
  if (value.startsWith('/')) return !value.startsWith('//');
  if (value.startsWith('#')) return true;
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  if (url.username || url.password) return false;
  return url.protocol === 'https:' || url.protocol === 'http:' || url.protocol === 'mailto:';
}
