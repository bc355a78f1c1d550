import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contrastRatio } from '@/lib/colour/contrast';
import { backgroundOf, paper, sectionColours } from './palette';

const tokens = readFileSync('app/styles/tokens.css', 'utf8').split('@media')[0] ?? '';

it('draws with the colours of the paper', () => {
  expect(tokens).toContain(`--paper: ${paper};`);
  expect(tokens).toContain(`--accent: ${backgroundOf(null)};`);
  for (const [name, colour] of Object.entries(sectionColours)) expect(tokens).toContain(`--${name}: ${colour};`);
});

it('falls back to the accent for a colour it does not know', () => {
  expect(backgroundOf({ colour: 'constructor' })).toBe(backgroundOf(null));
  expect(backgroundOf({ colour: 'river' })).toBe(sectionColours['river']);
});

it('makes any colour of a section dark enough for the words on the card', () => {
  for (const colour of ['#ffd400', '#ffffff', '#0b5563'])
    expect(contrastRatio(backgroundOf({ colour }), paper)).toBeGreaterThanOrEqual(4.5);
});
