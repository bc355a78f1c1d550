import { describe, expect, it } from 'vitest';
import { parseUrl } from './cache-key';

function urlOf(rawUrl: string): string | null {
  const parsed = parseUrl(rawUrl);
  return parsed.kind === 'page' ? parsed.key.url : null;
}

const section = `/s/${encodeURIComponent('اقتصاد')}`;

/** Query strings without meaning to this site. */
const oddQueries = [
  'fbclid=IwAR0abc',
  'gclid=1',
  'utm_source=x',
  'utm_source=x&utm_medium=y&utm_campaign=z',
  'mc_cid=1&mc_eid=2',
  'ref=t.co',
  'q[]=',
  'q[]=1&q[]=2',
  'page[]=2',
  'page[x]=2',
  'PAGE=2',
  '__proto__=1',
  '__proto__[page]=2',
  'constructor=1',
  'toString=1',
  '_rsc=1a2b3',
  '_rsc',
  'rsc=1',
  'amp',
  'amp=1',
  'print',
  '=',
  '&',
  '&&&&',
  '?',
  '??page=',
  '%00',
  '%',
  '%E0%A4%A',
  '%ZZ=1',
  'a='.padEnd(8_192, 'x'),
  'x=%D8%A7&y=%',
  'cb=1732270000',
  '_=1732270000',
  'nocache',
  'lang=en',
  'output=json',
  'variant=b',
  '<script>',
  'callback=alert',
  ';page=2',
  '#',
  '+',
  '%20',
];

describe('readAddress', () => {
  it('is the same page whatever odd query stands behind it', () => {
    for (const query of oddQueries) expect([query, urlOf(`${section}?${query}`)]).toEqual([query, section]);
    for (const query of oddQueries) expect([query, urlOf(`/?${query}`)]).toEqual([query, '/']);
  });

  it('keeps the page number, and drops other notations of the first page', () => {
    expect(urlOf('/latest?page=2')).toBe('/latest?page=2');
    expect(urlOf('/latest?fbclid=1&page=2&x')).toBe('/latest?page=2');
    expect(urlOf('/latest?page=1')).toBe('/latest');
    for (const wrong of ['0', '01', '-1', '1e3', '2.0', 'x', '', '99999', '2&page=3', '%D9%A2']) {
      expect([wrong, urlOf(`/latest?page=${wrong}`)]).toEqual([wrong, '/latest?page=0']);
    }
    expect(urlOf('/?page=2')).toBe('/');
    expect(urlOf('/a/k3/x?page=2')).toBe('/a/k3/x');
  });

  it('settles percent-encoding', () => {
    const lower = section.toLowerCase();
    expect(urlOf(lower)).toBe(section);
    expect(urlOf(decodeURIComponent(section))).toBe(section);
    expect(urlOf(Buffer.from(decodeURIComponent(section)).toString('latin1'))).toBe(section);
    expect(urlOf('/%6Catest')).toBe('/latest');
    expect(urlOf('/s/%D8%A3')).toBe(urlOf('/s/%D8%A7%D9%94')); // one letter, composed and decomposed
  });

  it('redirects slashes and dots to the canonical URL, and never to another site', () => {
    const to = (rawUrl: string) => {
      const parsed = parseUrl(rawUrl);
      return parsed.kind === 'moved' ? parsed.to : null;
    };
    expect(to('/latest/')).toBe('/latest');
    expect(to(`${section}/?page=2`)).toBe(`${section}?page=2`);
    expect(to('/s//x')).toBe('/s/x');
    expect(to('//example.org/x')).toBe('/example.org/x');
    expect(to('/a/../latest')).toBe('/latest');
    expect(to('/a/%2e%2e/%2e/latest')).toBe('/latest');
    expect(to('/../../etc/passwd')).toBe('/etc/passwd');
  });

  it('ignores reserved addresses and invalid UTF-8', () => {
    const others = [
      '/admin',
      '/admin/articles',
      '/_next/static/x.js',
      '/media/x.avif',
      '/healthz',
      '/metrics',
      '/api/v2/x',
      '/a/%',
      '/a/%ff',
      '/a/x%2Fy',
      '/a/x%00',
      '/a/x%5Cy',
      '*',
      'http://x/',
      '',
    ];
    for (const rawUrl of others) expect([rawUrl, parseUrl(rawUrl)]).toEqual([rawUrl, { kind: 'other' }]);
    expect(parseUrl(`/a/${'x'.repeat(3_000)}`)).toEqual({ kind: 'other' });
  });

  it('passes invalid API requests on, to be answered with the error', () => {
    expect(urlOf('/api/v1/articles?limit=5&section=x')).toBe('/api/v1/articles?section=x&limit=5');
    expect(urlOf('/api/v1/articles?fbclid=1')).toBeNull();
    expect(urlOf('/api/v1/articles?limit=5&limit=6')).toBeNull();
    expect(urlOf('/api/v1/articles/k3/related?limit=3')).toBe('/api/v1/articles/k3/related?limit=3');
  });

  it('stores no search', () => {
    const reading = parseUrl('/search?q=%D9%85%D8%A7%D8%A1');
    expect(reading).toMatchObject({ kind: 'page', key: { isStorable: false } });
    expect(parseUrl('/search?q=+&x=1')).toMatchObject({
      kind: 'page',
      key: { url: '/search', isStorable: true },
    });
  });
});
