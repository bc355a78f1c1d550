import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { houseAccent, inks, papers as knownPapers } from '@/lib/colour/accent';
import { contrastRatio } from '@/lib/colour/contrast';

type Colours = Record<string, string>;

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const light = coloursOf(/:root \{([^}]*)\}/);
const dark = coloursOf(/:root:not\(\[data-theme='light'\]\) \{([^}]*)\}/);
const chosenDark = coloursOf(/:root\[data-theme='dark'\] \{([^}]*)\}/);
const papers = ['paper', 'sunk'];
const texts = Object.keys(light).filter((name) => !papers.includes(name) && name !== 'rule');

test('dark by choice is dark by system, and leaves no colour out', () => {
  expect(chosenDark).toEqual(dark);
  expect(Object.keys(dark)).toEqual(Object.keys(light));
});

test('the rules of an accent know the papers and the accent', () => {
  const of = (colours: Colours) => papers.map((name) => colours[name]);
  expect({ light: of(light), dark: of(dark) }).toEqual(knownPapers);
  expect({ light: light['accent'], dark: dark['accent'] }).toEqual(houseAccent);
  expect({ light: light['ink'], dark: dark['ink'] }).toEqual(inks);
});

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_, colours) => {
  test.each(texts)('%s reads on both papers (WCAG 2.2, 1.4.3)', (name) => {
    for (const paper of papers) expect(contrast(colours, name, paper)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['ink', 'quiet', 'accent'])('%s reads at length on paper (1.4.6)', (name) => {
    expect(contrast(colours, name, 'paper')).toBeGreaterThanOrEqual(7);
  });
});

function coloursOf(block: RegExp): Colours {
  const [, rules = ''] = block.exec(css) ?? [];
  return Object.fromEntries(
    [...rules.matchAll(/--([a-z]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function contrast(colours: Colours, one: string, other: string): number {
  return contrastRatio(colours[one] ?? '', colours[other] ?? '');
}
