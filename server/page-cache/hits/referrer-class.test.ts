import { expect, it } from 'vitest';
import { createReferrerClassifier } from './referrer-class';

const classify = createReferrerClassifier('river.example');
const classes = (referrers: Record<string, string>) =>
  expect(Object.fromEntries(Object.keys(referrers).map((referrer) => [referrer, classify(referrer)]))).toEqual(
    referrers,
  );

it('knows search engines, networks, news apps, the site itself and everything else', () => {
  classes({
    '': 'direct',
    'https://www.google.com/': 'search',
    'https://google.com.sa': 'search',
    'https://www.google.co.uk/search?q=x': 'search',
    'http://DuckDuckGo.com:443/': 'search',
    'https://yandex.com.tr/': 'search',
    'android-app://com.google.android.googlequicksearchbox/': 'search',
    'https://l.facebook.com/': 'social',
    'https://t.co/abc': 'social',
    'https://x.com': 'social',
    'https://web.telegram.org/': 'social',
    'android-app://org.telegram.messenger/': 'social',
    'https://news.google.com/': 'news',
    'https://www.msn.com/ar-ae': 'news',
    'https://mail.google.com/': 'sites',
    'https://river.example/s/x': 'own',
    'https://www.river.example/': 'own',
    'https://RIVER.example.:8080/': 'own',
    'https://other.example/': 'sites',
    'http://xn--mgbh0fb.xn--kgbechtv/': 'sites',
  });
});

it('is not deceived by hosts that look like known ones', () => {
  classes({
    'https://evilgoogle.com/': 'sites',
    'https://google.com.evil.example/': 'sites',
    'https://www.google.evil/': 'sites',
    'https://google.com-x.example/': 'sites',
    'https://t.co.example/': 'sites',
    'https://notx.com/': 'sites',
    'https://evil.example/https://www.google.com/': 'sites',
    'https://evil.example\\.google.com/': 'sites',
    'https://evil.example?.google.com': 'sites',
    'https://evil.example#.google.com': 'sites',
    'https://river.example.evil.example/': 'sites',
    'https://evilriver.example/': 'sites',
    'https://com.google.android.googlequicksearchbox/': 'sites',
    'android-app://evil.org.telegram.messenger/': 'sites',
    // Browsers send none of these, so they tell nothing.
    'https://google.com@evil.example/': 'direct',
    'https://evil.example@google.com/': 'direct',
    'javascript://google.com/': 'direct',
    'https:google.com': 'direct',
    'https://': 'direct',
    'google.com': 'direct',
    'https://google.com:x/': 'direct',
    'https://goo gle.com/': 'direct',
    'https://g\u00f6\u00f6gle.com/': 'direct',
    'https://[::1]/': 'direct',
  });
});

it('reads no more of a long header than a host, and goes on when it has seen very many', () => {
  expect(classify(`https://www.google.com/${'a'.repeat(100_000)}`)).toBe('search');
  expect(classify(`https://${'a.'.repeat(50_000)}google.com/`)).toBe('sites');
  for (let host = 0; host < 5_000; host += 1) classify(`https://h${host}.example/`);
  expect(classify('https://www.bing.com/')).toBe('search');
});
