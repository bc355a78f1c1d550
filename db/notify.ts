import type { Tx } from '@/db/transaction';

/** The channel that tells every process which cached pages are out of date. */
export const tagsChannel = 'warraq_tags';

/** The tag for everything: invalidates every cache. */
export const everythingTag = '*';

/** PostgreSQL's limit for a notification is 8000 bytes; tags are split well below it. */
const maxPayloadBytes = 7000;

/** Tells every process, when the transaction commits, to invalidate what was made from these cache tags. */
export async function notifyTags(tx: Tx, tags: string[]): Promise<void> {
  for (const payload of payloadsOf([...new Set(tags)])) {
    await tx.$executeRaw`SELECT pg_notify(${tagsChannel}, ${payload})`;
  }
}

function payloadsOf(tags: string[]): string[] {
  const payloads: string[] = [];
  let current = '';
  for (const tag of tags) {
    const longer = current === '' ? tag : `${current} ${tag}`;
    if (current !== '' && Buffer.byteLength(longer) > maxPayloadBytes) {
      payloads.push(current);
      current = tag;
    } else {
      current = longer;
    }
  }
  return current === '' ? payloads : [...payloads, current];
}
