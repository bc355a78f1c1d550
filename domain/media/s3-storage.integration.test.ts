import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import S3rver from 's3rver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readBucket, s3Storage } from './s3-storage';
import type { MediaStorage } from './storage';

let folder: string;
let server: S3rver;
let storage: MediaStorage;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-s3-'));
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'media', configs: [] }],
  });
  ({ port } = await server.run());
  const keys = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' };
  storage = s3Storage(readBucket(`s3://media/paper?endpoint=http://127.0.0.1:${port}`, keys));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

it('keeps, gives and forgets bytes', async () => {
  await storage.put('ab/file.txt', Buffer.from('على الضفة'));
  expect(Buffer.from((await storage.read('ab/file.txt')) ?? []).toString()).toBe('على الضفة');
  await storage.put('ab/file.txt', Buffer.from('أخرى'));
  expect(Buffer.from((await storage.read('ab/file.txt')) ?? []).toString()).toBe('أخرى');
  await storage.remove('ab/file.txt');
  expect(await storage.read('ab/file.txt')).toBeNull();
  expect(await storage.sizeOf('ab/file.txt')).toBeNull();
  await storage.remove('ab/file.txt');
});

it('takes a file from disk and gives parts of it', async () => {
  const path = join(folder, 'clip');
  await writeFile(path, '0123456789');
  await storage.putFile('ab/clip.ogg', path);
  expect(await storage.sizeOf('ab/clip.ogg')).toBe(10);
  expect(await text(await storage.stream('ab/clip.ogg', { start: 2, end: 5 }))).toBe('2345');
});

it('requests no invalid key, and reports missing files', async () => {
  await expect(storage.put('../x', Buffer.from('x'))).rejects.toThrow('not a storage key');
  expect(() => readBucket('s3://media', {})).toThrow('AWS_ACCESS_KEY_ID');
});

it('reports rejected credentials', async () => {
  const stranger = s3Storage(
    readBucket(`s3://media?endpoint=http://127.0.0.1:${port}`, {
      AWS_ACCESS_KEY_ID: 'STRANGER',
      AWS_SECRET_ACCESS_KEY: 'wrong',
    }),
  );
  await expect(stranger.put('a.txt', Buffer.from('x'))).rejects.toThrow('403');
});
