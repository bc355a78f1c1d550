import { expect, it } from 'vitest';
import { aiChoices, aiCrawlers, refusedAiCrawlers } from './ai-crawlers';
import { writeRobots } from './robots';

const site = 'https://river.example';
const end = ['Sitemap: https://river.example/sitemap.xml', 'Sitemap: https://river.example/sitemaps/news.xml', ''];
const open = ['User-agent: *', 'Disallow: /admin', 'Disallow: /api/', 'Disallow: /go/', 'Allow: /', ''];

it('lets everybody read but what no crawler needs', () => {
  expect(writeRobots(site, refusedAiCrawlers('allow', []))).toBe([...open, ...end].join('\n'));
});

it('closes the site to crawlers that train models, but for those that are allowed in any case', () => {
  const names = [
    'GPTBot',
    'Google-Extended',
    'Applebot-Extended',
    'meta-externalagent',
    'Amazonbot',
    'CCBot',
    'Bytespider',
  ];
  const refused = [...names, 'MistralAI-Training', 'cohere-training-data-crawler'];
  const group = [...refused.map((name) => `User-agent: ${name}`), 'Disallow: /', ''];
  expect(writeRobots(site, refusedAiCrawlers('no-training', ['ClaudeBot', 'Unknown']))).toBe(
    [...open, ...group, ...end].join('\n'),
  );
});

it('closes it to all of them', () => {
  expect(refusedAiCrawlers('none', [])).toEqual(aiCrawlers.map(({ name }) => name));
});

it.each(aiChoices)('leaves search engines as they are: %s', (choice) => {
  const text = writeRobots(site, refusedAiCrawlers(choice, []));
  for (const engine of [
    'Googlebot',
    'Googlebot-News',
    'Bingbot',
    'Applebot',
    'DuckDuckBot',
    'YandexBot',
    'facebookexternalhit',
  ])
    expect(rulesFor(text, engine), engine).toEqual(open.slice(1, -1));
  expect(rulesFor(text, 'GPTBot')).toEqual(choice === 'allow' ? open.slice(1, -1) : ['Disallow: /']);
  expect(rulesFor(text, 'chatgpt-user')).toEqual(choice === 'none' ? ['Disallow: /'] : open.slice(1, -1));
});

it('names each crawler once, as robots.txt can, with a source', () => {
  const names = aiCrawlers.map(({ name }) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  // RFC 9309, 2.2: identifier = 1*(%x2D / %x41-5A / %x5F / %x61-7A)
  for (const { name, source } of aiCrawlers) {
    expect(name).toMatch(/^[A-Za-z_-]+$/);
    expect(source).toMatch(/^https:\/\//);
  }
});

/** The rules that a crawler obeys (RFC 9309, 2.2.1): those of the group with its product token, else those for all. */
function rulesFor(text: string, crawler: string): string[] {
  const groups = text.split('\n\n').map((group) => group.split('\n'));
  const ofName = (name: string) =>
    groups.find((lines) => lines.some((line) => line.toLowerCase() === `user-agent: ${name.toLowerCase()}`));
  return (ofName(crawler) ?? ofName('*') ?? []).filter((line) => !line.startsWith('User-agent'));
}
