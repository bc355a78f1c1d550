import { describe, expect, it } from 'vitest';
import { parseJsonRecord } from '../record/json-record';
import { generateArticle } from './article';

const many = (seed: string, count: number) => Array.from({ length: count }, (_, index) => generateArticle(seed, index));

describe('generateArticle', () => {
  it('gives the same articles for the same seed, and others for another', () => {
    expect(many('7', 20)).toEqual(many('7', 20));
    expect(many('8', 20).map(({ body }) => body)).not.toEqual(many('7', 20).map(({ body }) => body));
  });

  it('varies: titles, lengths, days, sections, topics, authors', () => {
    const articles = many('7', 2_000);
    const lengths = articles.map(({ body }) => body.split(/\s+/).length).sort((a, b) => a - b);
    expect(new Set(articles.map(({ title }) => title)).size).toBeGreaterThan(1_950);
    expect(lengths[0]).toBeGreaterThanOrEqual(80);
    expect(lengths.at(-1)).toBeLessThan(1_050);
    expect(lengths.at(-1)).toBeGreaterThan(700);
    expect(new Set(articles.map(({ date }) => date.slice(0, 4))).size).toBe(5);
    expect(new Set(articles.map(({ section }) => section)).size).toBe(8);
    expect(new Set(articles.flatMap(({ topics }) => topics)).size).toBeGreaterThan(60);
    expect(new Set(articles.flatMap(({ authors }) => authors)).size).toBeGreaterThan(60);
    expect(new Set(articles.flatMap(({ thread }) => thread ?? [])).size).toBeGreaterThan(30);
  });

  it('has a vocabulary like that of real text: tens of thousands of forms, most of them rare', () => {
    const counts = new Map<string, number>();
    for (const { body } of many('7', 2_000))
      for (const word of body.match(/\p{L}+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
    expect(counts.size).toBeGreaterThan(40_000);
    expect([...counts.values()].filter((count) => count === 1).length).toBeGreaterThan(counts.size * 0.35);
  });

  it('makes records that an import takes', () => {
    const now = new Date('2026-06-01T00:00:00Z');
    for (const article of many('seed', 300))
      expect(parseJsonRecord(article, now)).toMatchObject({
        ok: true,
        value: { externalId: article.id, title: article.title },
      });
  });
});
