/** A packed list: gaps between ascending documents as variable-length numbers, each followed by a weight of one byte. */

export type Posting = { doc: number; weight: number };

/** Packs documents in ascending order with their weights (0 to 255), `from` up to but without `to`. */
export function packPostings(docs: Uint32Array, weights: Uint8Array, from = 0, to = docs.length): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array((to - from) * 6);
  let length = 0;
  let before = 0;
  for (let index = from; index < to; index += 1) {
    const doc = docs[index] ?? 0;
    let gap = doc - before;
    before = doc;
    while (gap > 0x7f) {
      out[length++] = (gap & 0x7f) | 0x80;
      gap >>>= 7;
    }
    out[length++] = gap;
    out[length++] = weights[index] ?? 0;
  }
  return out.slice(0, length);
}

/** Calls `visit` with every document of a packed list, in ascending order. */
export function visitPostings(packed: Uint8Array, visit: (doc: number, weight: number) => void): void {
  let doc = 0;
  let index = 0;
  while (index < packed.length) {
    let shift = 0;
    let byte = packed[index++] ?? 0;
    let gap = byte & 0x7f;
    while (byte > 0x7f) {
      shift += 7;
      byte = packed[index++] ?? 0;
      gap |= (byte & 0x7f) << shift;
    }
    doc += gap;
    visit(doc, packed[index++] ?? 0);
  }
}
