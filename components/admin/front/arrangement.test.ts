import { expect, it } from 'vitest';
import type { FrontContainer } from '@/domain/curation/types';
import { moveArticle } from './arrangement';

const article = (articleId: string) => ({ articleId, title: articleId, pinnedUntil: null });
const places: FrontContainer[] = [
  { container: 'lead', name: '', automatic: [], chosen: [article('a')] },
  { container: 'second', name: '', automatic: [], chosen: [article('b'), article('c')] },
];
const idsOf = (containers: FrontContainer[]) => containers.map((one) => one.chosen.map(({ articleId }) => articleId).join(''));

it('moves within a container and between two', () => {
  expect(idsOf(moveArticle(places, { container: 'second', at: 1 }, { container: 'second', at: 0 }))).toEqual(['a', 'cb']);
  expect(idsOf(moveArticle(places, { container: 'lead', at: 0 }, { container: 'second', at: 9 }))).toEqual(['', 'bca']);
  expect(idsOf(moveArticle(places, { container: 'second', at: 0 }, { container: 'second', at: -1 }))).toEqual(['a', 'bc']);
  expect(idsOf(moveArticle(places, { container: 'lead', at: 5 }, { container: 'second', at: 0 }))).toEqual(['a', 'bc']);
});
