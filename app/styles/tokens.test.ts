import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

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
  const [high = 0, low = 0] = [luminance(colours[one]), luminance(colours[other])].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour = ''): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
