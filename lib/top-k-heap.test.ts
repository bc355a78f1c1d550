import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TopKHeap } from './top-k-heap';

it('keeps the items that sorting would put first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 60 }),
      fc.integer({ min: 1, max: 20 }),
      (values, size) => {
        const heap = new TopKHeap(size);
        values.forEach((value, item) => heap.offer(item, value));
        const sorted = values
          .map((value, item) => ({ item, value }))
          .sort((a, b) => b.value - a.value || b.item - a.item);
        expect(heap.sorted()).toEqual(sorted.slice(0, size));
      },
    ),
  );
});
