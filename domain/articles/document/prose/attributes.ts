import { z } from 'zod';
import { cleanDisplayText } from '@/lib/arabic/normalize';

export const uuidSchema = z.uuid();

const MAX_URL_LENGTH = 2_000;

/**
 * An address a reader may be sent to: https, http or mailto, or a path on this site. Everything that a browser could
 * run or that hides its target (javascript:, data:, protocol-relative, invisible characters, user info) is refused.
 */
export const safeUrlSchema = z
  .string()
  .min(1, { error: 'is empty' })
  .max(MAX_URL_LENGTH, { abort: true })
  .refine(isSafeUrl, { error: 'is not a safe address (https, http, mailto or a path of this site)' });

/** The address of a page elsewhere, which is shown as an embed: https or http. */
export const embedUrlSchema = safeUrlSchema.refine((url) => WEB_ADDRESS.test(url), {
  error: 'is not the address of a page (https or http)',
});

/** A line of words that stands in an attribute, cleaned as it is read. */
export function line(max: number) {
  return z
    .string()
    .overwrite((text) => cleanDisplayText(text))
    .max(max);
}

/** A line that may be left out: absent and empty are the same. */
export function optionalLine(max: number) {
  return line(max).default('');
}

/** A line that must say something. */
export function requiredLine(max: number) {
  return line(max).min(1, { error: 'is empty' });
}

/**
 * Cleans one run of text. Its outer spaces part it from its neighbours, so they stay (as one): the bars keep the
 * cleaning from trimming them, and no mark composes with a bar.
 */
export function cleanRun(text: string): string {
  return cleanDisplayText(`|${text}|`).slice(1, -1);
}

const WEB_ADDRESS = /^https?:\/\/[^/?#]/i;
/** Controls, invisible and bidi signs, spaces of every kind, broken surrogates, and the backslash, which browsers read as /. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Z}\p{Cs}\\]/u;

/** Whether an address may stand in a document; see `safeUrlSchema`. */
export function isSafeUrl(value: string): boolean {
  // Parsing an address normalizes its host, at quadratic cost.
  if (value.length > MAX_URL_LENGTH || HIDDEN.test(value)) return false;
  if (value.startsWith('/')) return !value.startsWith('//');
  if (value.startsWith('#')) return true;
  if (/^mailto:[^/]/i.test(value)) return true;
  if (!WEB_ADDRESS.test(value) || !URL.canParse(value)) return false;
  const url = new URL(value);
  return url.username === '' && url.password === '';
}
