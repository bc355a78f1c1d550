import { describe, expect, it } from 'vitest';
import { emptyContent, textFields } from '@/domain/articles/fields';
import type { ArticleView } from '@/domain/articles/types';
import type { ImageView } from '@/domain/media/types';
import { siteSettingsSchema } from '@/domain/settings/schema';
import { pick } from '@/lib/object-fields';
import { getEnv } from '@/lib/env';
import { articleMetadata, withdrawnMetadata } from './article';
import { frontMetadata, searchMetadata } from './front';
import { authorMetadata, latestMetadata, sectionMetadata, topicMetadata } from './lists';
import { articleStructuredData } from './structured-data';

const settings = {
  ...siteSettingsSchema.parse({ tagline: 'صحيفة عربية' }),
  profiles: ['https://t.me/warraq', 'https://x.com/warraq_news'],
};
const absolute = (path: string): string => `${getEnv().SITE_URL}${path}`;
const INDEXED = 'max-image-preview:large, max-snippet:-1, max-video-preview:-1';

const image: ImageView = {
  id: 'i',
  alt: 'ضفة نهر',
  caption: '',
  credit: '',
  width: 1600,
  height: 900,
  colour: null,
  focalX: 0.5,
  focalY: 0.5,
  sources: [
    { format: 'webp', width: 1200, height: 675, url: '/media/i.webp' },
    { format: 'jpeg', width: 1200, height: 675, url: '/media/i.jpeg' },
  ],
};
const section = { id: 's', slug: 'بيئة', name: 'بيئة', colour: 'accent', description: '', position: 1 };
const author = {
  id: 'u',
  slug: 'huda',
  name: 'هدى',
  jobTitle: 'مراسلة',
  portrait: null,
  bio: 'تكتب عن الماء',
  links: [],
};

function makeArticle(change: Partial<ArticleView> = {}): ArticleView {
  const at = new Date('2026-03-01T08:00:00Z');
  return {
    id: 'a',
    publicId: 'k3f9',
    slug: 'نهر',
    pageSlug: null,
    pageRole: null,
    externalId: null,
    ...pick(emptyContent, textFields),
    title: 'النهر يعود',
    standfirst: 'بعد جفاف طويل',
    kind: 'NEWS',
    section,
    topics: [{ id: 't', slug: 'water', name: 'مياه' }],
    authors: [author],
    image,
    publishedAt: at,
    updatedAt: at,
    isLive: false,
    text: 'متن',
    wordCount: 1,
    firstPublishedAt: at,
    thread: null,
    corrections: [],
    liveEntries: [],
    body: {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'متن الخبر.' }] }],
    },
    liveClosedAt: null,
    images: {},
    clips: {},
    linkedArticles: {},
    ...change,
  };
}

describe('articleMetadata', () => {
  it('gives the canonical address, previews and article properties', () => {
    const metadata = articleMetadata(makeArticle(), settings);
    const url = absolute('/a/k3f9/%D9%86%D9%87%D8%B1');
    expect(metadata).toMatchObject({
      title: { absolute: 'النهر يعود - ورّاق' },
      description: 'بعد جفاف طويل',
      robots: INDEXED,
      alternates: { canonical: url },
      openGraph: {
        type: 'article',
        url,
        title: 'النهر يعود',
        locale: 'ar_AR',
        siteName: 'ورّاق',
        publishedTime: '2026-03-01T11:00:00+03:00',
        modifiedTime: '2026-03-01T11:00:00+03:00',
        authors: [absolute('/by/huda')],
        section: 'بيئة',
        tags: ['مياه'],
        images: [{ url: absolute('/media/i.jpeg'), width: 1200, height: 675, alt: 'ضفة نهر', type: 'image/jpeg' }],
      },
      twitter: { card: 'summary_large_image', site: '@warraq_news', title: 'النهر يعود' },
    });
  });

  it('prefers the editors’ own words for engines, and falls back to the first paragraph and the card', () => {
    expect(articleMetadata(makeArticle({ seoTitle: 'عنوان', seoDescription: 'وصف' }), settings)).toMatchObject({
      title: { absolute: 'عنوان - ورّاق' },
      description: 'وصف',
    });
    const bare = articleMetadata(
      makeArticle({ standfirst: '', image: null, section: null, topics: [], authors: [] }),
      settings,
    );
    expect(bare).toMatchObject({
      description: 'متن الخبر.',
      openGraph: { images: [{ url: absolute('/og/k3f9.png'), width: 1200, height: 630 }] },
    });
    expect(bare.openGraph).not.toHaveProperty('section');
  });

  it('never lets a withdrawn article be indexed, nor says its title', () => {
    const withdrawn = { publicId: 'k3f9', pageSlug: null, title: 'سرّ' };
    const metadata = withdrawnMetadata(withdrawn, settings);
    expect(metadata.robots).toMatch(/^noindex/);
    expect(metadata.alternates?.canonical).toBeUndefined();
    expect(JSON.stringify(metadata)).not.toContain('سرّ');
  });
});

describe('metadata of lists', () => {
  const full = { page: 1, items: [1] };

  it('makes each page its own canonical', () => {
    expect(sectionMetadata(section, full, settings).alternates?.canonical).toBe(
      absolute('/s/%D8%A8%D9%8A%D8%A6%D8%A9'),
    );
    const third = sectionMetadata(section, { page: 3, items: [1] }, settings);
    expect(third.alternates?.canonical).toBe(absolute('/s/%D8%A8%D9%8A%D8%A6%D8%A9?page=3'));
    expect(third.title).toEqual({ absolute: 'بيئة - الصفحة 3 - ورّاق' });
    expect(third.robots).toBe(INDEXED);
  });

  it('offers the feed of the list first', () => {
    const types = sectionMetadata(section, full, settings).alternates?.types;
    expect(types?.['application/rss+xml']).toEqual([
      { url: absolute('/s/%D8%A8%D9%8A%D8%A6%D8%A9/feed.xml'), title: 'بيئة - ورّاق' },
      { url: absolute('/feed.xml'), title: 'ورّاق' },
    ]);
  });

  it('keeps an empty list out of the index', () => {
    const empty = { page: 1, items: [] };
    const topic = { id: 't', slug: 'water', name: 'مياه', description: '' };
    for (const metadata of [
      sectionMetadata(section, empty, settings),
      topicMetadata(topic, empty, settings),
      authorMetadata(author, empty, settings),
      latestMetadata(empty, settings),
    ]) {
      expect(metadata.robots).toBe('noindex, follow');
      expect(metadata.alternates).not.toHaveProperty('canonical');
    }
  });
});

describe('metadata of the front page and of search', () => {
  it('titles the front page with the site and its motto', () => {
    expect(frontMetadata(settings)).toMatchObject({
      title: { absolute: 'ورّاق - صحيفة عربية' },
      alternates: { canonical: absolute('/') },
      robots: INDEXED,
    });
  });

  it('keeps search out of the index, whatever was asked', () => {
    expect(searchMetadata('', settings).robots).toBe('noindex, follow');
    expect(searchMetadata('ماء', settings)).toMatchObject({
      title: { absolute: 'نتائج البحث عن «ماء» - ورّاق' },
      robots: 'noindex, follow',
    });
  });
});

describe('articleStructuredData', () => {
  it('holds the article and the trail through its section', () => {
    const data = articleStructuredData(makeArticle(), settings, []);
    expect(data['@graph']).toMatchObject([{ '@type': 'NewsArticle' }, { '@type': 'BreadcrumbList' }]);
    expect(JSON.stringify(data['@graph'][1])).toContain(absolute('/s/%D8%A8%D9%8A%D8%A6%D8%A9'));
  });

  it('gives live entries their text', () => {
    const at = new Date('2026-03-01T09:00:00Z');
    const body = makeArticle().body;
    const live = makeArticle({
      kind: 'LIVE',
      isLive: true,
      liveEntries: [{ id: 'e', at, updatedAt: at, title: '', body, keyMoment: false, corrections: [] }],
    });
    expect(articleStructuredData(live, settings, [])['@graph'][0]).toMatchObject({
      '@type': 'LiveBlogPosting',
      liveBlogUpdate: [{ headline: 'متن الخبر.', articleBody: 'متن الخبر.' }],
    });
  });
});
