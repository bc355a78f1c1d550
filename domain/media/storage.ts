import type { Readable } from 'node:stream';

/** Storage of files by key. Keys are slash-separated names of ASCII letters, digits, dots, hyphens and underscores. */
export type MediaStorage = {
  /** Stores the bytes; an existing key is replaced atomically. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The same for a file of this machine, which may be long; it stays where it is. */
  putFile(key: string, path: string): Promise<void>;
  /** The bytes of a key, or null. */
  read(key: string): Promise<Uint8Array | null>;
  /** How long the file of a key is, or null when there is none. */
  sizeOf(key: string): Promise<number | null>;
  /** The bytes from `start` to `end`, both included. */
  stream(key: string, range: { start: number; end: number }): Promise<Readable>;
  /** Forgets a key; nothing happens when it is not there. */
  remove(key: string): Promise<void>;
};

const PART = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/** Whether a key can be kept: no empty part, no part that begins with a dot, and so no way out of the store. */
export function isStorageKey(key: string): boolean {
  return key.length <= 300 && key.split('/').every((part) => PART.test(part));
}
