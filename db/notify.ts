import type { Tx } from '@/db/transaction';

/** The channel on which every process hears which cached pages are out of date. */
export const tagsChannel = 'warraq_tags';

/** The tag of everything: whoever hears it takes all that is kept for old. */
export const everythingTag = '*';

/** A notification may carry 8000 bytes at most; tags are sent in parts well below it. */
const maxPayloadBytes = 7000;

/** Tells every process, when the transaction commits, that whatever was made from these cache tags is out of date. */
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
