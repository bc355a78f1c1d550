import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffBlocks } from './diff-content';
import { diffWords } from './diff-words';

const line = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const side = (parts: ReturnType<typeof diffWords>, other: 'added' | 'removed') =>
  parts
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join('');

describe('the difference of two texts', () => {
  it('contains both texts for any two texts', () => {
    const text = fc
      .array(fc.constantFrom('قال', 'الوزير', ' ', '، ', 'الجسر', 'a1', '.', '\n'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after);
        expect(side(parts, 'added')).toBe(before);
        expect(side(parts, 'removed')).toBe(after);
      }),
    );
  });

  it('names the words that changed', () => {
    expect(diffWords('قال الوزير أمس', 'قال المتحدث أمس')).toEqual([
      { kind: 'same', text: 'قال ' },
      { kind: 'removed', text: 'الوزير' },
      { kind: 'added', text: 'المتحدث' },
      { kind: 'same', text: ' أمس' },
    ]);
  });

  it('follows blocks that others were put between', () => {
    const rows = diffBlocks(
      [line('أول الكلام هنا'), line('آخر الكلام')],
      [line('أول الكلام هناك'), line('جديد تمامًا'), line('آخر الكلام')],
    );
    expect(rows.map(({ state }) => state)).toEqual(['changed', 'added', 'same']);
  });
});
