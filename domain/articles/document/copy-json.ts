/** JSON and nothing else. */
export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue };

/** Where in a document: keys and positions from the top. */
export type JsonPath = readonly (string | number)[];

export const MAX_BYTES = 2_000_000;
/** Levels of arrays and objects. A list in a list costs four, so this holds thirteen lists. */
export const MAX_DEPTH = 64;

/** Keys that reach into JavaScript's own objects. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

type CopyState = { bytes: number; path: (string | number)[] };

class NotJsonError extends Error {
  constructor(
    readonly path: JsonPath,
    message: string,
  ) {
    super(message);
  }
}

/**
 * A fresh copy of `input` as plain JSON, so that what is checked is what is kept. Stops at once at a document too large
 * or too deep and at anything that JSON cannot hold, and says where. An attribute of `null` is one that was not given
 * (ProseMirror writes them so): it is left out, as `undefined` is.
 */
export function copyJson(
  input: unknown,
): { ok: true; value: JsonValue } | { ok: false; path: JsonPath; message: string } {
  try {
    return { ok: true, value: copyValue(input, { bytes: 0, path: [] }) };
  } catch (error) {
    if (error instanceof NotJsonError) return { ok: false, path: error.path, message: error.message };
    throw error;
  }
}

function copyValue(value: unknown, walk: CopyState): JsonValue {
  if (walk.path.length > MAX_DEPTH)
    throw new NotJsonError(walk.path.slice(0, 2), `is nested more than ${MAX_DEPTH} levels deep`);
  if (typeof value === 'string') return countBytes(value, Buffer.byteLength(value), walk);
  if (value === null || typeof value === 'boolean') return countBytes(value, 8, walk);
  if (typeof value === 'number' && Number.isFinite(value)) return countBytes(value, 8, walk);
  if (Array.isArray(value)) return copyArray(value, walk);
  if (isRecord(value)) return copyRecord(value, walk);
  throw new NotJsonError([...walk.path], 'is not something JSON can hold');
}

function copyArray(items: unknown[], walk: CopyState): JsonValue[] {
  const copy: JsonValue[] = [];
  for (let index = 0; index < items.length; index += 1) {
    copy.push(copyAt(index, items[index], walk));
  }
  return countBytes(copy, 8, walk);
}

function copyRecord(record: Record<string, unknown>, walk: CopyState): { [key: string]: JsonValue } {
  const copy: { [key: string]: JsonValue } = {};
  const inAttributes = walk.path.at(-1) === 'attrs';
  for (const key of Object.keys(record)) {
    if (FORBIDDEN_KEYS.has(key)) throw new NotJsonError([...walk.path], `holds the forbidden key "${key}"`);
    const value = record[key];
    if (value === undefined || (value === null && inAttributes)) continue;
    countBytes(key, Buffer.byteLength(key) + 4, walk);
    copy[key] = copyAt(key, value, walk);
  }
  return countBytes(copy, 8, walk);
}

function copyAt(step: string | number, value: unknown, walk: CopyState): JsonValue {
  walk.path.push(step);
  const copy = copyValue(value, walk);
  walk.path.pop();
  return copy;
}

/** Counts what `value` costs, and gives it back. Small parts count more than their JSON: each costs time to check. */
function countBytes<T>(value: T, bytes: number, walk: CopyState): T {
  walk.bytes += bytes;
  if (walk.bytes > MAX_BYTES) throw new NotJsonError([], `is larger than ${MAX_BYTES / 1_000_000} MB`);
  return value;
}

/** An object written as data: made by a literal or by JSON.parse, not by a class. */
function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
