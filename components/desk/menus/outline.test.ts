import { expect, it } from 'vitest';
import type { MenuDeskEntry } from '@/domain/menus/types';
import { mergeMenus, moveTo, nest, remove, step, unnest } from './outline';

/** `A`, with `a` and `b` below it, then `C`: "A -a -b C". */
const menu = (text: string): MenuDeskEntry[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((word) => ({
      kind: 'address',
      target: '',
      label: word.replace('-', ''),
      depth: word.startsWith('-') ? 1 : 0,
      name: '',
      isHidden: false,
    }));
const written = (entries: MenuDeskEntry[]) =>
  entries.map(({ label, depth }) => (depth === 1 ? `-${label}` : label)).join(' ');

it.each([
  ['A -a B C', 2, -1, 'B A -a C'],
  ['A -a B C', 0, 1, 'B A -a C'],
  ['A B -b C', 0, 1, 'B -b A C'],
  ['A -a -b B', 2, -1, 'A -b -a B'],
  ['A -a -b B', 2, 1, 'A -a B -b'],
  ['A -a B -b', 3, -1, 'A -a -b B'],
  ['A -a', 1, -1, 'A -a'],
  ['A -a', 1, 1, 'A -a'],
  ['A -a', 0, 1, 'A -a'],
  ['A B', 0, -1, 'A B'],
] as const)('moves in %s line %i by %i', (before, at, by, after) => {
  expect(written(step(menu(before), at, by))).toBe(after);
});

it.each([
  ['A -a -b B C', 4, 2, 'C A -a -b B'],
  ['A -a -b B C', 0, 4, 'B A -a -b C'],
  ['A -a -b B C', 0, 2, 'A -a -b B C'],
  ['A -a -b B C', 1, 5, 'A -b B C -a'],
  ['A -a -b B C', 2, 0, 'A -b -a B C'],
  ['A B', 7, 0, 'A B'],
] as const)('drags in %s line %i to %i', (before, from, to, after) => {
  expect(written(moveTo(menu(before), from, to))).toBe(after);
});

it('makes sub-menus of one level, and takes entries out of them', () => {
  expect(written(nest(menu('A B'), 1))).toBe('A -B');
  expect(written(nest(menu('A B -b'), 1))).toBe('A B -b');
  expect(written(nest(menu('A'), 0))).toBe('A');
  expect(written(unnest(menu('A -a -b -c B'), 1))).toBe('A -b -c a B');
  expect(written(unnest(menu('A -a'), 1))).toBe('A a');
});

it('removes an entry and keeps what belongs to it, or a whole column', () => {
  expect(written(remove(menu('A -a -b B'), 0, 'header'))).toBe('a b B');
  expect(written(remove(menu('A -a -b B'), 1, 'header'))).toBe('A -b B');
  expect(written(remove(menu('A -a -b B'), 0, 'footer'))).toBe('B');
});

it('brings the changes of two people together, and names what both changed', () => {
  const base = { header: menu('A'), footer: menu('F'), social: menu('S') };
  const mine = { ...base, header: menu('A B'), social: menu('S T') };
  const theirs = { ...base, header: menu('A C'), footer: menu('G') };
  const { merged, both } = mergeMenus(base, mine, theirs);
  expect(both).toEqual(['header']);
  expect([merged.header, merged.footer, merged.social].map(written)).toEqual(['A B', 'G', 'S T']);
});
