import { expect, it } from 'vitest';
import type { DeskLiveEntry } from '@/domain/live/types';
import { withEntries } from './entry-list';

const entry = (id: string, minute: number, version = 1): DeskLiveEntry => ({
  id,
  version,
  at: new Date(2026, 0, 1, 12, minute),
  title: `${id}${version}`,
  body: { type: 'doc', version: 1, content: [] },
  keyMoment: false,
  corrections: [],
  updatedAt: new Date(),
  writer: null,
  removedAt: null,
});
const list = { entries: [entry('b', 20), entry('a', 10)], images: {}, clips: {}, titles: {} };
const titles = (changed: DeskLiveEntry[]) => withEntries(list, changed).entries.map(({ title }) => title);

it('puts entries where their time says', () => {
  expect(titles([entry('c', 15)])).toEqual(['b1', 'c1', 'a1']);
  expect(titles([entry('a', 30, 2)])).toEqual(['a2', 'b1']);
  expect(titles([entry('c', 20)])).toEqual(['c1', 'b1', 'a1']);
});

it('never goes back to an older version', () => {
  const newer = withEntries(list, [entry('b', 20, 3)]);
  expect(withEntries(newer, [entry('b', 20, 2)]).entries[0]?.title).toBe('b3');
});
