import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';

const isTest = /\.(test|spec)\.[cm]?[jt]sx?$/;

/** A hash of the content of the project's files and folders, without tests. Missing names count as absent. */
export function hashOf(names) {
  const hash = createHash('sha256').update(process.version);
  for (const name of names) addTo(hash, name);
  return hash.digest('hex');
}

/** Whether `file` contains this stamp: its outputs were made from the same inputs. */
export function hasStamp(file, stamp) {
  return existsSync(file) && readFileSync(file, 'utf8') === stamp;
}

/** Records the stamp. Call it last, when every output exists. */
export function writeStamp(file, stamp) {
  writeFileSync(file, stamp);
}

function addTo(hash, name) {
  const found = statSync(inRoot(name), { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) {
    if (!isTest.test(name)) hash.update(`${name}\0`).update(readFileSync(inRoot(name)));
    return;
  }
  for (const entry of readdirSync(inRoot(name)).sort()) addTo(hash, join(name, entry));
}
