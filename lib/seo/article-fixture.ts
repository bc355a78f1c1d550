import type { SeoArticle, SeoImage, SeoSite } from './types';

/** Made-up input for the tests of this folder. */
export const site: SeoSite = {
  url: 'https://example.org',
  name: 'ورّاق',
  description: 'أخبار وتحليلات',
  timeZone: 'Asia/Damascus',
  logo: { path: '/logo.png', width: 512, height: 512 },
  profiles: ['https://t.me/example'],
};

export const image: SeoImage = {
  alt: 'جسر معلّق فوق النهر',
  caption: 'الجسر بعد ترميمه',
  credit: 'ليلى الحسن',
  sources: [
    { format: 'avif', width: 1200, height: 800, url: '/media/a/1200.avif' },
    { format: 'jpeg', width: 480, height: 320, url: '/media/a/480.jpeg' },
    { format: 'jpeg', width: 1280, height: 853, url: '/media/a/1280.jpeg' },
    { format: 'jpeg', width: 2000, height: 1333, url: '/media/a/2000.jpeg' },
  ],
};

/** An article with everything; `change` replaces fields. */
export function makeSeoArticle(change: Partial<SeoArticle> = {}): SeoArticle {
  return {
    publicId: 'k3f9',
    slug: 'عودة-الجسر',
    kind: 'NEWS',
    title: 'عودة الجسر المعلّق إلى النهر',
    standfirst: 'بعد عشر سنوات من الانقطاع',
    opening: 'عبرت أول سيارة الجسر صباح اليوم.',
    seoDescription: '',
    wordCount: 320,
    section: { slug: 'محليات', name: 'محليات' },
    topics: [{ name: 'إعمار' }, { name: 'جسور' }],
    authors: [{ slug: 'ليلى-الحسن', name: 'ليلى الحسن', jobTitle: 'مراسلة', portrait: image }],
    image,
    firstPublishedAt: new Date('2026-03-01T08:00:00Z'),
    publishedAt: new Date('2026-03-01T08:00:00Z'),
    updatedAt: new Date('2026-03-01T10:30:00Z'),
    corrections: [],
    liveEntries: [],
    liveClosedAt: null,
    ...change,
  };
}
