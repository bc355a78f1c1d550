import { describe, expect, it } from 'vitest';
import { image, site } from '@/test/fixtures/seo-article';
import { breadcrumbJsonLd } from './breadcrumb-json-ld';
import { collectionJsonLd, webSiteJsonLd } from './collection-json-ld';
import { profileJsonLd } from './profile-json-ld';

describe('breadcrumbJsonLd', () => {
  it('numbers the trail and leaves the last without an address', () => {
    expect(
      breadcrumbJsonLd(site, [
        { name: 'الرئيسية', path: '/' },
        { name: 'محليات', path: '/s/x' },
        { name: 'خبر', path: '/a/1' },
      ]),
    ).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'الرئيسية', item: 'https://example.org/' },
        { '@type': 'ListItem', position: 2, name: 'محليات', item: 'https://example.org/s/x' },
        { '@type': 'ListItem', position: 3, name: 'خبر' },
      ],
    });
  });

  it('is absent for one item, which engines refuse', () => {
    expect(breadcrumbJsonLd(site, [{ name: 'الرئيسية', path: '/' }])).toBeNull();
  });
});

describe('profileJsonLd', () => {
  it('is about the person', () => {
    const author = {
      slug: 'x',
      name: 'سامر',
      jobTitle: 'محرر',
      bio: 'يكتب عن الماء',
      links: ['https://example.net/samer'],
      portrait: image,
    };
    expect(profileJsonLd(site, author)).toMatchObject({
      '@type': 'ProfilePage',
      url: 'https://example.org/by/x',
      mainEntity: {
        '@type': 'Person',
        name: 'سامر',
        jobTitle: 'محرر',
        description: 'يكتب عن الماء',
        sameAs: ['https://example.net/samer'],
      },
    });
  });
});

describe('collectionJsonLd', () => {
  it('keeps the order of the page', () => {
    const items = [
      { publicId: 'b', slug: '', title: 'ثانٍ' },
      { publicId: 'a', slug: 's', title: 'أول' },
    ];
    expect(collectionJsonLd(site, { name: 'محليات', description: '', path: '/s/x', items })['mainEntity']).toEqual({
      '@type': 'ItemList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, url: 'https://example.org/a/b', name: 'ثانٍ' },
        { '@type': 'ListItem', position: 2, url: 'https://example.org/a/a/s', name: 'أول' },
      ],
    });
  });
});

describe('webSiteJsonLd', () => {
  it('offers the search with the placeholder the action names', () => {
    const action = webSiteJsonLd(site)['potentialAction'];
    expect(action).toMatchObject({
      target: { urlTemplate: 'https://example.org/search?q={search_term_string}' },
      'query-input': 'required name=search_term_string',
    });
  });
});
