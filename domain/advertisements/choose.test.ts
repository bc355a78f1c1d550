import { expect, it } from 'vitest';
import { chooseAdvertisement } from './choose';
import { type Candidate, stateOf } from './types';

const now = new Date('2026-11-29T12:00:00Z');
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const candidate = (id: string, change: Partial<Candidate> = {}): Candidate => ({
  id,
  place: 'LIST',
  image: null,
  alt: '',
  title: id,
  line: '',
  startsAt: null,
  endsAt: null,
  weight: 1,
  ...change,
});
const choose = (candidates: Candidate[], chance = 0.5) => {
  const { chosen, until } = chooseAdvertisement(candidates, 'LIST', now, chance);
  return [chosen?.id ?? null, until];
};

it('chooses each as often as its weight says', () => {
  const two = [
    candidate('light'),
    candidate('heavy', { weight: 3 }),
    candidate('elsewhere', { place: 'FOOTER', weight: 100 }),
  ];
  const chosen = Array.from({ length: 400 }, (_, n) => choose(two, n / 400)[0]);
  expect(chosen.filter((id) => id === 'light')).toHaveLength(100);
  expect(chosen.filter((id) => id === 'heavy')).toHaveLength(300);
  expect(choose(two, 1 - Number.EPSILON / 2)[0]).toBe('heavy');
  expect(choose([], 0)).toEqual([null, null]);
});

it('begins and ends to the millisecond, and says when', () => {
  expect(choose([candidate('a', { startsAt: now, endsAt: at(5) })])).toEqual(['a', at(5)]);
  expect(choose([candidate('a', { startsAt: at(-5), endsAt: now })])).toEqual([null, null]);
  expect(choose([candidate('a', { startsAt: at(3), endsAt: at(9) })])).toEqual([null, at(3)]);
  expect(choose([candidate('a', { endsAt: at(9) }), candidate('b', { startsAt: at(3) })])).toEqual(['a', at(3)]);
  expect(choose([candidate('b', { startsAt: at(20), place: 'FOOTER' }), candidate('a')])).toEqual(['a', null]);
});

it('has one state at each moment', () => {
  const states = (isOn: boolean) =>
    [at(-10), at(-5), at(4), at(5)].map((moment) => stateOf({ isOn, startsAt: at(-5), endsAt: at(5) }, moment));
  expect(states(true)).toEqual(['waiting', 'running', 'running', 'over']);
  expect(states(false)).toEqual(['off', 'off', 'off', 'over']);
});
