import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { groundOf, paper, sectionColours } from './palette';

const tokens = readFileSync('app/styles/tokens.css', 'utf8').split('@media')[0] ?? '';

it('draws with the colours of the paper', () => {
  expect(tokens).toContain(`--paper: ${paper};`);
  expect(tokens).toContain(`--accent: ${groundOf(null)};`);
  for (const [name, colour] of Object.entries(sectionColours)) expect(tokens).toContain(`--${name}: ${colour};`);
});

it('falls back to the accent for a colour it does not know', () => {
  expect(groundOf({ colour: 'constructor' })).toBe(groundOf(null));
  expect(groundOf({ colour: 'river' })).toBe(sectionColours['river']);
});
