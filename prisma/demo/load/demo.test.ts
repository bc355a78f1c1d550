import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractText } from '@/domain/articles/document/extract';
import { blockDefinitions } from '@/domain/articles/document/block-types';
import { articles } from './all-articles';
import { contentOf, documentOf } from './load-articles';
import { authors } from '@/prisma/demo/authors';
import { clips, pictures } from '@/prisma/demo/pictures/catalogue';
import { sections } from '@/prisma/demo/sections';
import { threads } from '@/prisma/demo/threads';
import { topics } from '@/prisma/demo/topics';

const shown = articles.filter(({ desk }) => !desk || desk.status === 'WITHDRAWN');
const published = shown.filter(({ desk }) => !desk);
const usedTwice = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);

describe('the demo edition', () => {
  it('is as large as a day of a real paper', () => {
    expect(published.length).toBeGreaterThanOrEqual(60);
    expect(Object.keys(sections)).toHaveLength(8);
    expect(Object.keys(authors)).toHaveLength(12);
    expect(Object.keys(topics)).toHaveLength(30);
    expect(usedTwice(articles.map(({ key }) => key))).toEqual([]);
  });

  it('fills every section, topic and thread, and gives every writer a text', () => {
    for (const key of Object.keys(sections))
      expect(published.filter(({ section }) => section === key).length, key).toBeGreaterThanOrEqual(6);
    for (const key of Object.keys(threads))
      expect(published.filter(({ thread }) => thread === key).length, key).toBeGreaterThanOrEqual(4);
    expect(new Set(published.flatMap((article): string[] => article.topics))).toEqual(new Set(Object.keys(topics)));
    expect(new Set(published.flatMap((article): string[] => article.authors))).toEqual(new Set(Object.keys(authors)));
  });

  it('has only valid bodies, and every kind of block somewhere', () => {
    const seen = new Set(articles.flatMap((article) => contentOf(article).body.content.map(({ type }) => type)));
    expect(new Set<string>(Object.keys(blockDefinitions))).toEqual(seen);
  });

  it('shows every state of the desk, corrections and a live story', () => {
    expect(new Set(articles.map(({ desk }) => desk?.status))).toEqual(
      new Set([undefined, 'DRAFT', 'IN_REVIEW', 'SCHEDULED', 'EMBARGOED', 'WITHDRAWN']),
    );
    expect(published.filter(({ corrections }) => corrections).length).toBeGreaterThanOrEqual(4);
    expect(published.filter(({ kind }) => kind === 'OPINION').length).toBeGreaterThanOrEqual(6);
    const entries = published.flatMap(({ live }) => live ?? []);
    expect(entries.length).toBeGreaterThanOrEqual(12);
    expect(entries.some(({ keyMoment }) => keyMoment)).toBe(true);
    expect(entries.some(({ correction }) => correction)).toBe(true);
  });

  it('repeats no sentence', () => {
    const texts = articles.flatMap((article) => [
      extractText(contentOf(article).body),
      ...(article.live ?? []).map(({ body }) => extractText(documentOf(body))),
    ]);
    const long = texts
      .flatMap((text) => [...new Set(text.split(/[.؟!\n]+/u).map((sentence) => sentence.trim()))])
      .filter((sentence) => sentence.split(/\s+/u).length >= 8);
    expect(usedTwice(long)).toEqual([]);
  });

  it('has a file, an alternative text and a credit for every picture and clip', () => {
    for (const [key, { alt, credit }] of Object.entries(pictures)) {
      expect(alt, key).not.toBe('');
      expect(credit, key).toBe('رسم: الضفاف');
      expect(existsSync(path.join(import.meta.dirname, '..', 'media', `${key}-750.avif`)), key).toBe(true);
    }
    for (const { file } of Object.values(clips))
      expect(existsSync(path.join(import.meta.dirname, '..', 'media', file)), file).toBe(true);
  });
});
