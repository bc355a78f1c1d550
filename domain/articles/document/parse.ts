import type { z } from 'zod';
import { type Result, ok, refuse } from '@/lib/result';
import { describePath } from './describe-path';
import { type JsonValue, copyJson } from './copy-json';
import { documentSchema } from './schema';
import type { ArticleDocument } from './types';
import { upgradeDocument } from './upgrade';

/**
 * The one way into the system for an article body.
 *
 * In: anything (an editor's JSON, an imported record, a stored row). Out: the document at the present version, its text
 * cleaned for display (NFC, no stray controls). Parsing what was parsed changes nothing. Refused, with the place in
 * `detail`: unknown nodes, marks and attributes, unsafe addresses, what is too large or nested too deep. Nothing is
 * dropped on the way but runs that showed nothing.
 */
export function parseDocument(input: unknown): Result<ArticleDocument, 'invalid-document'> {
  const copied = copyJson(input);
  if (!copied.ok) return refuse('invalid-document', `${describePath(null, copied.path)} ${copied.message}`);
  const upgraded = upgradeDocument(copied.value);
  if (!upgraded.ok) return refuse('invalid-document', `the document ${upgraded.detail ?? 'cannot be read'}`);
  const parsed = documentSchema.safeParse(upgraded.value);
  return parsed.success ? ok(parsed.data) : refuse('invalid-document', explain(parsed.error, upgraded.value));
}

/** At most three faults: who mends them sees the rest next time. */
function explain(error: z.ZodError, document: JsonValue): string {
  const faults = error.issues.slice(0, 3).map((issue) => describeIssue(issue, document));
  const more = error.issues.length - faults.length;
  return more > 0 ? `${faults.join('; ')}; and ${more} more` : faults.join('; ');
}

function describeIssue(issue: z.core.$ZodIssue, document: JsonValue): string {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'invalid_union' && issue.discriminator === 'type') {
    const node = path.at(-1) === 'type' ? path.slice(0, -1) : path;
    return `${describePath(document, node)}: ${unknownType(document, node)}`;
  }
  if (issue.code === 'unrecognized_keys') {
    return `${describePath(document, path)}: unknown ${issue.keys.map((key) => JSON.stringify(key.slice(0, 40))).join(', ')}`;
  }
  return `${describePath(document, path)}: ${issue.message}`;
}

function unknownType(document: JsonValue, path: readonly (string | number)[]): string {
  let node: unknown = document;
  for (const step of path) node = typeof node === 'object' && node !== null ? Reflect.get(node, step) : undefined;
  const type: unknown = typeof node === 'object' && node !== null ? Reflect.get(node, 'type') : undefined;
  if (typeof type !== 'string') return 'has no type';
  return `${JSON.stringify(type.slice(0, 40))} is not allowed here`;
}
