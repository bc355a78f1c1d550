import { expect, it } from 'vitest';
import { MrrScorer } from './mrr-scorer';

it('scores by the rank of the first correct result, and caches answers', async () => {
  const asked: string[] = [];
  const judge = new MrrScorer((query) => {
    asked.push(query);
    return Promise.resolve(query === 'a' ? [['1'], ['2', 'two']] : [['3']]);
  });
  const queries = [
    { query: 'a', relevant: new Set(['two']) },
    { query: 'b', relevant: new Set(['9']) },
  ];
  expect(await judge.score(queries)).toBe(0.25);
  expect(await judge.score(queries)).toBe(0.25);
  expect(asked.sort()).toEqual(['a', 'b']);
  expect(await judge.score([])).toBe(0);
});
