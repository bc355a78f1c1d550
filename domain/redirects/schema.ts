import { z } from 'zod';
import { redirectKinds } from './types';
import { normalizeUnicode } from '@/lib/arabic/stream-safe';
import { httpsUrlSchema } from '@/lib/https-url';
import { reservedSegments } from '@/lib/reserved-segments';
import { withoutTrailingSlashes } from '@/lib/trim-slashes';

const MAX_LENGTH = 1_000;
const address = z.string().trim().min(1).max(MAX_LENGTH);

/**
 * The old address as it is looked up: a path, decoded, without query, fragment and slash at its end. A whole address is taken
 * for its path, since lists of old addresses mostly hold those.
 */
const fromSchema = address.transform((text, context) => {
  const path = readPath(text);
  const [, first = ''] = path?.split('/') ?? [];
  if (path === null) context.addIssue({ code: 'custom', message: 'no path: begin with / or https://' });
  else if (first === '') context.addIssue({ code: 'custom', message: 'the front page cannot lead elsewhere' });
  else if (reservedSegments.has(first)) context.addIssue({ code: 'custom', message: `/${first} belongs to the site` });
  return path ?? z.NEVER;
});

const toSchema = z.union([
  z.literal(''),
  z
    .string()
    .trim()
    .max(MAX_LENGTH)
    .regex(/^\/(?![/\\])\S*$/)
    .refine((path) => readPath(path) !== null, { error: 'no path that a browser could follow' })
    .transform(encodePath),
  httpsUrlSchema,
]);

/** A redirect as it is entered. `isPrefix`: it also holds for every path below `from`, whose rest is appended to `to`. */
export const redirectSchema = z
  .strictObject({
    id: z.uuid().optional(),
    from: fromSchema,
    to: toSchema.default(''),
    kind: z.enum(redirectKinds).default('PERMANENT'),
    isPrefix: z.boolean().default(false),
  })
  .refine(({ to, kind }) => (to === '') === (kind === 'GONE'), {
    path: ['to'],
    error: 'where does it lead? Only what is gone leads nowhere',
  });

export type RedirectInput = z.output<typeof redirectSchema>;

/** The decoded path of an address, without its query, fragment and final slashes; null when it is none. */
export function readPath(text: string): string | null {
  if (!/^(?:\/(?![/\\])|https?:\/\/)/i.test(text)) return null;
  try {
    const { pathname } = new URL(text, 'https://site.invalid');
    const path = normalizeUnicode(decodeURIComponent(withoutTrailingSlashes(pathname)), 'NFC');
    return /[\p{Cc}\\\ufffd]/u.test(path) ? null : path || '/';
  } catch {
    return null;
  }
}

/** A path of this site as browsers write it, percent-encoded, with its query and fragment. */
function encodePath(path: string): string {
  const { pathname, search, hash } = new URL(path, 'https://site.invalid');
  return pathname + search + hash;
}
