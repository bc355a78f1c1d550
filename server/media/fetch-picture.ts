import type { Result } from '@/lib/result';
import { type FetchRejection, fetchPublicUrl, type Network } from '@/server/outgoing/fetch-public-url';

const limits = {
  milliseconds: 20_000,
  maxBytes: 40 * 1024 * 1024,
  accept: 'image/*',
  // Object stores serve pictures without a type; domain/media/prepare-image detects the format from the bytes.
  mediaType: /^image\/|^(application|binary)\/octet-stream$|^$/,
};

/** Downloads the picture at a URL that a person entered. */
export function fetchPicture(address: string, network?: Network): Promise<Result<Uint8Array, FetchRejection>> {
  return fetchPublicUrl(address, limits, network);
}
