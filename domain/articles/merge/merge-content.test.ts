import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentArbitrary } from '@/test/arbitraries/document';
import { parseDocument } from '../document/parse';
import { emptyContent } from '../fields';
import type { DraftContent } from './draft-content';
import { mergeBlocks } from './merge-blocks';
import { mergeContent } from './merge-content';
import { mergeText } from './merge-text';
import { type DraftNode, isSame } from './draft-node';

const line = (text: string, extra: Partial<DraftNode> = {}): DraftNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
  ...extra,
});
const blocks = documentArbitrary().map((document) => document.content as DraftNode[]); // a block is a node

describe('merging lines', () => {
  it('brings changes of different words together', () => {
    expect(mergeText('أعلن الوزير إغلاق الجسر', 'أعلن وزير النقل إغلاق الجسر', 'أعلن الوزير إغلاق الجسر القديم')).toBe(
      'أعلن وزير النقل إغلاق الجسر القديم',
    );
  });

  it('does not choose between two changes of one word', () => {
    expect(mergeText('الجسر آمن', 'الجسر مغلق', 'الجسر مفتوح')).toBeNull();
  });
});

describe('merging bodies', () => {
  it('takes what only one writer changed, whatever the blocks', () => {
    fc.assert(
      fc.property(blocks, blocks, (base, other) => {
        expect(isSame(mergeBlocks(base, other, base).nodes, other)).toBe(true);
        expect(isSame(mergeBlocks(base, base, other).nodes, other)).toBe(true);
        expect(isSame(mergeBlocks(base, other, other).nodes, other)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('gives a body that the document accepts', () => {
    fc.assert(
      fc.property(blocks, blocks, blocks, (base, mine, theirs) => {
        const { nodes } = mergeBlocks(base, mine, theirs);
        expect(parseDocument({ type: 'doc', version: 1, content: nodes })).toMatchObject({ ok: true });
      }),
      { numRuns: 200 },
    );
  });

  it('keeps a block that one removed and the other changed, and says so', () => {
    const merged = mergeBlocks(
      [line('واحد اثنان'), line('ثلاثة أربعة')],
      [line('ثلاثة أربعة')],
      [line('واحد اثنان وزيادة'), line('ثلاثة أربعة')],
    );
    expect(merged.nodes).toEqual([line('واحد اثنان وزيادة'), line('ثلاثة أربعة')]);
    expect(merged.conflicts).toHaveLength(1);
  });

  it('merges inside boxes and keeps the marks of words', () => {
    const strong = [{ type: 'strong' }];
    const box = (...content: DraftNode[]): DraftNode => ({ type: 'factBox', attrs: { title: 'أرقام' }, content });
    const bold: DraftNode = {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'طوله ' },
        { type: 'text', text: 'مئتا', marks: strong },
        { type: 'text', text: ' متر' },
      ],
    };
    const merged = mergeBlocks([box(line('طوله مئتا متر'))], [box(bold)], [box(line('طوله مئتا متر تقريبًا'))]);
    expect(merged.conflicts).toEqual([]);
    expect(merged.nodes[0]?.content?.[0]?.content).toEqual([
      { type: 'text', text: 'طوله ' },
      { type: 'text', text: 'مئتا', marks: strong },
      { type: 'text', text: ' متر تقريبًا' },
    ]);
  });

  it('puts two paragraphs written at one place one after the other', () => {
    const merged = mergeBlocks([line('أول')], [line('أول'), line('لي')], [line('أول'), line('لهم')]);
    expect(merged).toEqual({ nodes: [line('أول'), line('لهم'), line('لي')], conflicts: [] });
  });
});

describe('merging ends of pins', () => {
  const content = (relatedPinEnds: Record<string, string>): DraftContent => ({
    ...emptyContent,
    relatedPinEnds,
  });
  const merged = (base: Record<string, string>, mine: Record<string, string>, theirs: Record<string, string>) =>
    mergeContent(content(base), content(mine), content(theirs)).content.relatedPinEnds;

  it('takes a change or removal made by one; of two changes the later end wins', () => {
    expect(merged({ a: '1', b: '1', c: '1' }, { a: '2', b: '1' }, { a: '1', b: '3', c: '1', d: '4' })).toEqual({
      a: '2',
      b: '3',
      d: '4',
    });
    expect(merged({ a: '1' }, { a: '2' }, { a: '3' })).toEqual({ a: '3' });
    expect(merged({ a: '1' }, { a: '2' }, {})).toEqual({ a: '2' });
  });
});
