import { type Result, ok, refuse } from '@/lib/result';
import type { JsonValue } from './copy-json';
import { DOCUMENT_VERSION } from './schema';

type Shape = { [key: string]: JsonValue };

/**
 * What brings a document of one version to the next. Steps work on plain JSON that nobody has checked yet, and leave
 * alone what they do not know: the schema judges the result.
 */
const STEPS: Record<number, (document: Shape) => Shape> = {
  /** An editor's own JSON carries no version; it has the shape of the first. */
  0: (document) => document,
};

/**
 * Brings a document to the present version, step by step.
 *
 * In: plain JSON; a document without `version` is of version 0. Out: the same with `version` raised. Refused: what is
 * no document at all, and a version newer than this program knows.
 */
export function upgradeDocument(document: JsonValue): Result<JsonValue, 'not-a-document' | 'unknown-version'> {
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    return refuse('not-a-document', 'is not an object');
  let version = document.version ?? 0;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    return refuse('unknown-version', 'has a version that is not a whole number');
  }
  if (version > DOCUMENT_VERSION) {
    return refuse(
      'unknown-version',
      `is of version ${version}, newer than this program knows (${DOCUMENT_VERSION}): update the program`,
    );
  }
  let shape: Shape = document;
  for (; version < DOCUMENT_VERSION; version += 1) {
    const step = STEPS[version];
    if (!step) throw new Error(`no upgrade step from document version ${version}`);
    shape = { ...step(shape), version: version + 1 };
  }
  return ok(shape);
}
