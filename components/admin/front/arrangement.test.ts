import { expect, it } from 'vitest';
import type { FrontContainer } from '@/domain/curation/types';
import { isSameArrangement, mergeArrangements, moveArticle, stepFrom, withChosen } from './arrangement';

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
  expect(stepFrom(places, { container: 'pair', at: 1 }, -1)).toEqual({ container: 'pair', at: 0 });
  expect(stepFrom(places, { container: 'pair', at: 0 }, -1)).toEqual({ container: 'lead', at: 1 });
  expect(stepFrom(places, { container: 'lead', at: 0 }, 1)).toEqual({ container: 'pair', at: 0 });
  expect(stepFrom(places, { container: 'lead', at: 0 }, -1)).toBeNull();
  expect(stepFrom(places, { container: 'pair', at: 1 }, 1)).toBeNull();
});

it('puts together what two people changed, and names the places both did', () => {
  const apart = mergeArrangements(places, put(places, 'lead', 'x'), put(places, 'pair', 'c'));
  expect([idsOf(apart.merged), apart.both]).toEqual([['x', 'c'], []]);
  const same = mergeArrangements(places, put(places, 'lead', 'x'), put(put(places, 'lead', 'y'), 'pair', ''));
  expect([idsOf(same.merged), same.both]).toEqual([['x', ''], ['lead']]);
  expect(
    isSameArrangement(mergeArrangements(places, places, put(places, 'lead', 'y')).merged, put(places, 'lead', 'y')),
  ).toBe(true);
});
