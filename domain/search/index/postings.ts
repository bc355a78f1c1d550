/**
 * A packed posting list: gaps between ascending documents as variable-length integers, each followed by a weight of
 * one byte.
 */

export type Posting = { doc: number; weight: number };

/** Packs documents in ascending order with their weights (0 to 255), from `from` up to but excluding `to`. */
export function encodePostings(
  docs: Uint32Array,
  weights: Uint8Array,
  from = 0,
  to = docs.length,
): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array((to - from) * 6);
  let length = 0;
  let previous = 0;
  for (let index = from; index < to; index += 1) {
    const doc = docs[index] ?? 0;
    let gap = doc - previous;
    previous = doc;
    while (gap > 0x7f) {
      out[length++] = (gap & 0x7f) | 0x80;
      gap >>>= 7;
    }
    out[length++] = gap;
    out[length++] = weights[index] ?? 0;
  }
  return out.slice(0, length);
}

/** Reusable arrays for unpacked lists. */
export type PostingBuffer = { docs: Uint32Array; weights: Uint8Array };

export function createPostingBuffer(size = 0): PostingBuffer {
  return { docs: new Uint32Array(size), weights: new Uint8Array(size) };
}

/**
 * Unpacks a list into `buffer`, which grows when necessary, and returns its number of documents. For hundreds of
 * thousands of entries per query, a loop over the arrays is as fast as unpacking inline, while a call for each entry
 * is not.
 */
export function decodePostings(packed: Uint8Array, buffer: PostingBuffer): number {
  const most = packed.length >> 1;
  if (buffer.docs.length < most) Object.assign(buffer, createPostingBuffer(most * 2));
  const { docs, weights } = buffer;
  let doc = 0;
  let count = 0;
  for (let index = 0; index < packed.length; count += 1) {
    let byte = packed[index++] ?? 0;
    let gap = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = packed[index++] ?? 0;
      gap |= (byte & 0x7f) << shift;
    }
    doc += gap;
    docs[count] = doc;
    weights[count] = packed[index++] ?? 0;
  }
  return count;
}

/** Calls `visit` with every document of a packed list, in ascending order. */
export function visitPostings(packed: Uint8Array, visit: (doc: number, weight: number) => void): void {
  const buffer = createPostingBuffer(packed.length >> 1);
  const count = decodePostings(packed, buffer);
  for (let index = 0; index < count; index += 1) visit(buffer.docs[index] ?? 0, buffer.weights[index] ?? 0);
}
