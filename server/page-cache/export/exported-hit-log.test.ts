import { appendFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { followExportedHits, type ExportedHitLog } from './exported-hit-log';

let directory: string;
let reads: ExportedHitLog;
let seen: string[];
const write = (text: string): void => appendFileSync(join(directory, 'reads.log'), text);
const follow = (): ExportedHitLog =>
  followExportedHits(directory, (address, { userAgent, isPrefetch }) =>
    seen.push(`${address} ${userAgent}${isPrefetch ? ' ahead' : ''}`),
  );

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'warraq-reads-'));
  seen = [];
  reads = follow();
});

afterEach(() => {
  reads.close();
  rmSync(directory, { recursive: true });
});

it('reports each hit once, complete lines only, and only successful answers', () => {
  reads.read();
  write('200 /a/1/x\t-\tMozilla/5.0\n304 /a/2?utm=1\tprefetch\tMozilla/5.0\n404 /a/3\t\tMozilla/5.0\n200 /a/4/');
  reads.read();
  expect(seen).toEqual(['/a/1/x Mozilla/5.0', '/a/2?utm=1 Mozilla/5.0 ahead']);
  write('y\t\tOpera/9\n\n');
  reads.read();
  reads.read();
  expect(seen.slice(2)).toEqual(['/a/4/y Opera/9']);
});

it('goes on when the log was emptied or put aside', () => {
  write('200 /a/1/long-enough\t\tMozilla/5.0\n');
  reads.read();
  writeFileSync(join(directory, 'reads.log'), '200 /a/2\t\tM\n');
  reads.read();
  expect(seen).toEqual(['/a/1/long-enough Mozilla/5.0', '/a/2 M']);
});

it('counts a long log to its end, then empties it', () => {
  write('200 /a/1/address-of-some-length\t\tMozilla/5.0\n'.repeat(400_000));
  reads.read();
  expect(seen).toHaveLength(400_000);
  expect(statSync(join(directory, 'reads.log')).size).toBe(0);
});

it('skips lines from before this process', () => {
  write('200 /a/1\t\tMozilla/5.0\n');
  reads = follow();
  reads.read();
  expect(seen).toEqual([]);
});
