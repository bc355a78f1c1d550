import { expect, it } from 'vitest';
import type { FrontContainer } from '@/domain/curation/types';
import { isSameLayout, mergeLayouts, moveArticle, adjacentPosition, withChosen } from './layout';

const article = (articleId: string) => ({ articleId, title: articleId, pinnedUntil: null });
const places: FrontContainer[] = [
  { container: 'lead', name: '', limit: 1, automatic: [], chosen: [article('a')] },
  { container: 'pair', name: '', limit: 2, automatic: [], chosen: [article('b'), article('c')] },
];
const idsOf = (containers: FrontContainer[]) =>
  containers.map((one) => one.chosen.map(({ articleId }) => articleId).join(''));
const put = (containers: FrontContainer[], container: string, ids: string) =>
  withChosen(containers, container, () => [...ids].map(article));

it('moves within a container and between two', () => {
  expect(idsOf(moveArticle(places, { container: 'pair', at: 1 }, { container: 'pair', at: 0 }))).toEqual(['a', 'cb']);
  expect(idsOf(moveArticle(places, { container: 'lead', at: 0 }, { container: 'pair', at: 9 }))).toEqual(['', 'bca']);
  expect(idsOf(moveArticle(places, { container: 'pair', at: 0 }, { container: 'pair', at: -1 }))).toEqual(['a', 'bc']);
  expect(idsOf(moveArticle(places, { container: 'lead', at: 5 }, { container: 'pair', at: 0 }))).toEqual(['a', 'bc']);
});

it('steps through all places, one after the other', () => {
  expect(adjacentPosition(places, { container: 'pair', at: 1 }, -1)).toEqual({ container: 'pair', at: 0 });
  expect(adjacentPosition(places, { container: 'pair', at: 0 }, -1)).toEqual({ container: 'lead', at: 1 });
  expect(adjacentPosition(places, { container: 'lead', at: 0 }, 1)).toEqual({ container: 'pair', at: 0 });
  expect(adjacentPosition(places, { container: 'lead', at: 0 }, -1)).toBeNull();
  expect(adjacentPosition(places, { container: 'pair', at: 1 }, 1)).toBeNull();
});

it('merges the changes of two people, and names the containers that both changed', () => {
  const apart = mergeLayouts(places, put(places, 'lead', 'x'), put(places, 'pair', 'c'));
  expect([idsOf(apart.merged), apart.both]).toEqual([['x', 'c'], []]);
  const same = mergeLayouts(places, put(places, 'lead', 'x'), put(put(places, 'lead', 'y'), 'pair', ''));
  expect([idsOf(same.merged), same.both]).toEqual([['x', ''], ['lead']]);
  expect(isSameLayout(mergeLayouts(places, places, put(places, 'lead', 'y')).merged, put(places, 'lead', 'y'))).toBe(
    true,
  );
});
