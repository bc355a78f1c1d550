import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { withoutTrailingSlashes } from '@/lib/trim-slashes';
import { isStorageKey, type MediaStorage } from './storage';

export type Bucket = { endpoint: string; accessKeyId: string; secretAccessKey: string; region: string };

/**
 * The bucket of an address such as `s3://bucket/prefix?endpoint=https://objects.example.org&region=eu-1`; without an
 * endpoint, Amazon's own. The keys come from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.
 * @throws when a part is missing.
 */
export function readBucket(url: string, env: Record<string, string | undefined>): Bucket {
  const { host, pathname, searchParams } = new URL(url);
  const accessKeyId = env['AWS_ACCESS_KEY_ID'];
  const secretAccessKey = env['AWS_SECRET_ACCESS_KEY'];
  if (!host) throw new Error('MEDIA_URL: names no bucket (s3://BUCKET)');
  if (!accessKeyId || !secretAccessKey)
    throw new Error('MEDIA_URL: s3: needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY');
  const region = searchParams.get('region') ?? env['AWS_REGION'] ?? 'us-east-1';
  const server = withoutTrailingSlashes(searchParams.get('endpoint') ?? `https://s3.${region}.amazonaws.com`);
  return { endpoint: `${server}/${host}${withoutTrailingSlashes(pathname)}`, accessKeyId, secretAccessKey, region };
}

/** Files of a bucket, by the S3 protocol (path style, signature version 4). */
export function s3Storage({ endpoint, ...keys }: Bucket): MediaStorage {
  const client = new AwsClient({ ...keys, service: 's3', retries: 3 });
  const send = async (key: string, init: RequestInit): Promise<Response> => {
    if (!isStorageKey(key)) throw new Error(`not a storage key: ${JSON.stringify(key)}`);
    return client.fetch(`${endpoint}/${key}`, init);
  };
  const get = async (key: string, init: RequestInit = {}): Promise<Response | null> => {
    const answer = await send(key, init);
    return answer.status === 404 ? null : expectOk(answer, key);
  };
  return {
    async put(key, bytes) {
      await expectOk(await send(key, { method: 'PUT', body: Buffer.from(bytes) }), key);
    },
    async putFile(key, path) {
      await expectOk(await send(key, { method: 'PUT', body: await openAsBlob(path) }), key);
    },
    async read(key) {
      if (!isStorageKey(key)) return null;
      const answer = await get(key);
      return answer && new Uint8Array(await answer.arrayBuffer());
    },
    async sizeOf(key) {
      if (!isStorageKey(key)) return null;
      const answer = await get(key, { method: 'HEAD' });
      return answer && Number(answer.headers.get('content-length'));
    },
    async stream(key, { start, end }) {
      const answer = await get(key, { headers: { range: `bytes=${start}-${end}` } });
      if (!answer?.body) throw new Error(`no file ${key}`);
      return Readable.fromWeb(answer.body as NodeReadableStream); // the same stream under two names of its type
    },
    async remove(key) {
      const answer = await send(key, { method: 'DELETE' });
      if (answer.status !== 404) await expectOk(answer, key);
    },
  };
}

async function expectOk(answer: Response, key: string): Promise<Response> {
  if (answer.ok) return answer;
  throw new Error(`the media store answered ${answer.status} for ${key}: ${(await answer.text()).slice(0, 300)}`);
}
