import { describe, expect, it } from 'vitest';
import { image, makeSeoArticle, site } from '@/test/fixtures/seo-article';
import { articleJsonLd } from './article-json-ld';
import { serializeJsonLd } from './serialize-json-ld';
import type { SeoArticle, SeoLiveEntry } from './types';

const url = 'https://example.org/a/k3f9/%D8%B9%D9%88%D8%AF%D8%A9-%D8%A7%D9%84%D8%AC%D8%B3%D8%B1';
const publisher = {
  '@type': 'NewsMediaOrganization',
  '@id': 'https://example.org/#publisher',
  name: 'ورّاق',
  url: 'https://example.org/',
  logo: { '@type': 'ImageObject', url: 'https://example.org/logo.png', width: '512 px', height: '512 px' },
  sameAs: ['https://t.me/example'],
  correctionsPolicy: 'https://example.org/corrections',
};
const picture = {
  '@type': 'ImageObject',
  url: 'https://example.org/media/a/1280.jpeg',
  width: '1280 px',
  height: '853 px',
  caption: 'الجسر بعد ترميمه',
  creditText: 'ليلى الحسن',
};

/** Without the properties that have no value. */
function asSent(article: SeoArticle): Record<string, unknown> {
  return JSON.parse(serializeJsonLd(articleJsonLd(site, article)));
}

describe('articleJsonLd', () => {
  it('describes a news article in full', () => {
    expect(asSent(makeSeoArticle())).toEqual({
      '@type': 'NewsArticle',
      '@id': `${url}#article`,
      mainEntityOfPage: { '@type': 'WebPage', '@id': url },
      url,
      headline: 'عودة الجسر المعلّق إلى النهر',
      description: 'بعد عشر سنوات من الانقطاع',
      image: [picture],
      datePublished: '2026-03-01T11:00:00+03:00',
      dateModified: '2026-03-01T13:30:00+03:00',
      author: [
        {
          '@type': 'Person',
          name: 'ليلى الحسن',
          url: 'https://example.org/by/%D9%84%D9%8A%D9%84%D9%89-%D8%A7%D9%84%D8%AD%D8%B3%D9%86',
          jobTitle: 'مراسلة',
          image: picture,
        },
      ],
      publisher,
      articleSection: 'محليات',
      keywords: ['إعمار', 'جسور'],
      wordCount: 320,
      inLanguage: 'ar',
      isAccessibleForFree: true,
    });
  });

  it.each([
    ['NEWS', 'NewsArticle'],
    ['EXPLAINER', 'NewsArticle'],
    ['FEATURE', 'NewsArticle'],
    ['INTERVIEW', 'NewsArticle'],
    ['OPINION', 'OpinionNewsArticle'],
    ['ANALYSIS', 'AnalysisNewsArticle'],
    ['LIVE', 'LiveBlogPosting'],
  ])('says that %s is a %s', (kind, type) => {
    expect(asSent(makeSeoArticle({ kind }))['@type']).toBe(type);
  });

  it('holds with nothing but a title: the newsroom signs, the card is the picture', () => {
    const bare = { section: null, topics: [], authors: [], image: null, standfirst: '', leadText: '', wordCount: 0 };
    const data = asSent(makeSeoArticle(bare));
    expect(data['author']).toEqual(publisher);
    expect(data['image']).toEqual(['https://example.org/og/k3f9.png']);
    for (const property of ['description', 'articleSection', 'keywords', 'wordCount', 'correction', 'liveBlogUpdate']) {
      expect(data).not.toHaveProperty(property);
    }
  });

  it('gives the original date: the older of the first publication here and the date shown', () => {
    const imported = makeSeoArticle({
      publishedAt: new Date('2015-01-01T00:00:00Z'),
      updatedAt: new Date('2015-01-01T00:00:00Z'),
    });
    expect(asSent(imported)).toMatchObject({
      datePublished: '2015-01-01T02:00:00+02:00',
      dateModified: '2015-01-01T02:00:00+02:00',
    });
    const broughtForward = makeSeoArticle({
      publishedAt: new Date('2026-04-01T08:00:00Z'),
      updatedAt: new Date('2026-04-01T08:00:00Z'),
    });
    expect(asSent(broughtForward)).toMatchObject({
      datePublished: '2026-03-01T11:00:00+03:00',
      dateModified: '2026-04-01T11:00:00+03:00',
    });
  });

  it('never says modified before published', () => {
    const data = asSent(makeSeoArticle({ updatedAt: new Date('2020-01-01T00:00:00Z') }));
    expect(data['dateModified']).toBe(data['datePublished']);
  });

  it('prints corrections with their dates', () => {
    const data = articleJsonLd(
      site,
      makeSeoArticle({ corrections: [{ at: new Date('2026-03-02T00:00:00Z'), note: 'الصواب: سنتان.' }] }),
    );
    expect(data['correction']).toEqual([
      { '@type': 'CorrectionComment', text: 'الصواب: سنتان.', datePublished: '2026-03-02T03:00:00+03:00' },
    ]);
  });

  it('uses the card when every JPEG is a thumbnail or none exists', () => {
    const small = { ...image, sources: image.sources.filter(({ width }) => width < 600) };
    expect(asSent(makeSeoArticle({ image: small }))['image']).toEqual(['https://example.org/og/k3f9.png']);
  });
});

describe('articleJsonLd of live coverage', () => {
  const entry = (minute: number, change: Partial<SeoLiveEntry> = {}): SeoLiveEntry => {
    const at = new Date(Date.UTC(2026, 2, 1, 9, minute));
    return { id: `e${minute}`, at, updatedAt: at, title: '', text: 'وصلت الفرق إلى المكان', ...change };
  };

  it('lists entries newest first, each with an address and a headline', () => {
    const article = makeSeoArticle({ kind: 'LIVE', liveEntries: [entry(1), entry(2, { title: 'عاجل' })] });
    const data = asSent(article);
    expect(data['coverageStartTime']).toBe('2026-03-01T11:00:00+03:00');
    expect(data).not.toHaveProperty('coverageEndTime');
    expect(data['liveBlogUpdate']).toEqual([
      expect.objectContaining({
        '@type': 'BlogPosting',
        headline: 'عاجل',
        url: `${url}#entry-e2`,
        datePublished: '2026-03-01T12:02:00+03:00',
      }),
      expect.objectContaining({
        headline: 'وصلت الفرق إلى المكان',
        url: `${url}#entry-e1`,
        articleBody: 'وصلت الفرق إلى المكان',
      }),
    ]);
  });

  it('closes, and bounds the entries', () => {
    const article = makeSeoArticle({
      kind: 'LIVE',
      liveClosedAt: new Date('2026-03-01T20:00:00Z'),
      liveEntries: Array.from({ length: 500 }, (_, at) => entry(at)),
    });
    const data = asSent(article);
    expect(data['coverageEndTime']).toBe('2026-03-01T23:00:00+03:00');
    expect(data['liveBlogUpdate']).toHaveLength(100);
  });
});
