import { expect, it } from 'vitest';
import { type ArticlePlacement, cacheTagsOfChange } from './cache-tags';

const facts = (over: Partial<ArticlePlacement> = {}): ArticlePlacement => ({
  id: 'a',
  isPublic: true,
  pageSlug: null,
  sectionId: 's1',
  threadId: 't1',
  topicIds: ['p1', 'p2'],
  authorIds: ['w1'],
  ...over,
});

it('names nothing but the article while nobody sees it', () => {
  const draft = facts({ isPublic: false });
  expect(cacheTagsOfChange({ before: draft, after: draft, neighbourIds: ['n'] })).toEqual(['article:a']);
});

it('names every page of the site for a static page, which menus may show, but no list', () => {
  const page = facts({ pageSlug: 'about', sectionId: null, threadId: null, topicIds: [], authorIds: [] });
  const tags = cacheTagsOfChange({ before: { ...page, isPublic: false }, after: page, neighbourIds: [] });
  expect(tags.toSorted()).toEqual(['article:a', 'missing', 'settings']);
});

it('names both where the article stood and where it stands', () => {
  const tags = cacheTagsOfChange({
    before: facts(),
    after: facts({ sectionId: 's2', threadId: null, topicIds: ['p3'], authorIds: ['w2'] }),
    neighbourIds: ['n1', 'n2'],
  });
  expect(tags.toSorted()).toEqual([
    'article:a',
    'article:n1',
    'article:n2',
    'author:w1',
    'author:w2',
    'feeds',
    'front',
    'latest',
    'section:s1',
    'section:s2',
    'thread:t1',
    'topic:p1',
    'topic:p2',
    'topic:p3',
  ]);
});

it('names every list when an article is published or withdrawn, and none that never showed it', () => {
  const hidden = facts({ isPublic: false, sectionId: 's9' });
  for (const change of [
    { before: hidden, after: facts() },
    { before: facts(), after: hidden },
  ]) {
    const tags = cacheTagsOfChange({ ...change, neighbourIds: [] });
    expect(tags).toEqual(
      expect.arrayContaining(['front', 'latest', 'feeds', 'section:s1', 'topic:p1', 'author:w1', 'thread:t1']),
    );
    expect(tags).not.toContain('section:s9');
  }
});
