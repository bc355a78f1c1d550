import type { IncomingMessage } from 'node:http';
import { type ContactValues, contactFields } from '@/domain/contact/types';

/** Nine bytes for each of some 6,000 Arabic letters, percent-encoded, and room for longer texts to come back with a word. */
const MAX_BODY_BYTES = 128 * 1024;

/** The fields of a form as browsers send it without a file; null, and little of it read, when it is something else. */
export async function readContactForm(request: IncomingMessage): Promise<ContactValues | null> {
  const { headers } = request;
  if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return null;
  if (Number(headers['content-length']) > MAX_BODY_BYTES) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  const sent = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
  return Object.fromEntries(contactFields.flatMap((name) => (sent.has(name) ? [[name, sent.get(name) ?? '']] : [])));
}
