import { z } from 'zod';
import { normalizeUnicode } from '../arabic/stream-safe';
import type { ParameterError } from './problem';

export type ParameterReading<T> =
  { ok: true; value: T } | { ok: false; reason: 'bad-parameters'; errors: ParameterError[] };

/**
 * Parses a query string by a strict schema. An unknown, repeated or invalid parameter is an error that names it,
 * because silently ignoring a filter would return a wrong result.
 */
export function readParameters<S extends z.ZodObject>(schema: S, query: URLSearchParams): ParameterReading<z.infer<S>> {
  const names = [...query.keys()];
  const repeated = names.filter((name, at) => names.indexOf(name) !== at);
  const parsed = z.strictObject(schema.shape).safeParse(Object.fromEntries(query));
  if (parsed.success && repeated.length === 0) {
    // The strict copy has the same fields, but TypeScript does not give it the type of `schema`.
    return { ok: true, value: parsed.data as z.infer<S> };
  }
  const errors = [
    ...repeated.map((parameter) => ({ parameter, detail: 'given more than once' })),
    ...(parsed.error?.issues ?? []).flatMap(describe),
  ];
  return { ok: false, reason: 'bad-parameters', errors };
}

/** A slug or another short key: no control characters, which the database rejects; NFC, as slugs are stored. */
export const keyParameter = z
  .string()
  .min(1, 'must not be empty')
  .max(200, 'must have 200 characters or fewer')
  .regex(/^\P{Cc}*$/u, 'must hold no control characters')
  .transform((key) => normalizeUnicode(key, 'NFC'));

/** A whole number from 1 to `most`. */
export function limitParameter(max: number, defaultLimit: number) {
  const message = `must be a whole number from 1 to ${max}`;
  return z
    .string()
    .regex(/^\d{1,6}$/, message)
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= max, message)
    .default(defaultLimit);
}

function describe(issue: z.core.$ZodIssue): ParameterError[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((parameter) => ({ parameter, detail: 'unknown parameter' }));
  return [{ parameter: issue.path.join('.'), detail: issue.message }];
}
