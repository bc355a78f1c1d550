import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodePostings, type Posting, visitPostings } from './postings';

const postings = fc
  .uniqueArray(fc.record({ doc: fc.oneof(fc.nat(300), fc.nat(0x7fffffff)), weight: fc.nat(255) }), {
    selector: ({ doc }) => doc,
    maxLength: 200,
  })
  .map((list) => list.sort((a, b) => a.doc - b.doc));

function packed(list: Posting[], from?: number, to?: number): Uint8Array {
  return encodePostings(
    Uint32Array.from(list, ({ doc }) => doc),
    Uint8Array.from(list, ({ weight }) => weight),
    from,
    to,
  );
}

function unpacked(bytes: Uint8Array): Posting[] {
  const list: Posting[] = [];
  visitPostings(bytes, (doc, weight) => list.push({ doc, weight }));
  return list;
}

it('returns the packed postings in order', () => {
  fc.assert(
    fc.property(postings, (list) => {
      expect(unpacked(packed(list))).toEqual(list);
    }),
  );
});

it('packs a part as a list of its own', () => {
  fc.assert(
    fc.property(postings, fc.nat(200), fc.nat(200), (list, a, b) => {
      const [from, to] = [Math.min(a, b, list.length), Math.min(Math.max(a, b), list.length)];
      expect(unpacked(packed(list, from, to))).toEqual(list.slice(from, to));
    }),
  );
});

it('takes two bytes for a near neighbour, and three once the gap needs eight bits', () => {
  expect(packed([{ doc: 127, weight: 9 }])).toHaveLength(2);
  expect(packed([{ doc: 128, weight: 9 }])).toHaveLength(3);
  expect(packed(Array.from({ length: 100 }, (_, doc) => ({ doc: doc + 1, weight: 255 })))).toHaveLength(200);
});
