import { expect, it } from 'vitest';
import { isLinkAddress, shortAddress } from './link-address';
import { networkOf } from './social-networks';

it.each([
  ['https://x.com/warraq', 'x'],
  ['https://twitter.com/warraq', 'x'],
  ['https://m.facebook.com/warraq', 'facebook'],
  ['https://www.instagram.com/warraq', 'instagram'],
  ['https://www.threads.com/@warraq', 'threads'],
  ['https://youtu.be/x', 'youtube'],
  ['https://www.tiktok.com/@warraq', 'tiktok'],
  ['https://sy.linkedin.com/company/warraq', 'linkedin'],
  ['https://t.me/warraq', 'telegram'],
  ['https://chat.whatsapp.com/x', 'whatsapp'],
  ['https://bsky.app/profile/warraq', 'bluesky'],
  ['https://mastodon.social/@warraq', 'mastodon'],
  ['https://mastodon.example.org/@warraq', 'mastodon'],
  ['https://example.org/feed.xml', 'rss'],
  ['https://example.org/feed/', 'rss'],
  ['mailto:desk@example.org', 'mail'],
  ['https://example.org/', 'other'],
  ['https://notx.com/warraq', 'other'],
  ['https://x.com.evil.example/', 'other'],
  ['https://com/', 'other'],
  ['nothing', 'other'],
])('knows whose address %s is', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it.each([
  'https://example.org',
  'http://example.org/ا?q=١#x',
  'HTTPS://EXAMPLE.ORG',
  'https://مثال.إختبار/',
  'mailto:desk@example.org',
  `https://example.org/${'x'.repeat(1_980)}`,
])('takes %s for an address', (text) => {
  expect(isLinkAddress(text)).toBe(true);
});

it.each([
  '',
  '/latest',
  '//example.org',
  'example.org',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.org/x',
  'https://',
  'https:example.org',
  'https:\\\\example.org',
  'https://user:word@example.org',
  'https://exa mple.org',
  'https://example.org/\u0000',
  'https://[::1',
  'mailto:',
  'mailto:x',
  'mailto:a@b?body=x',
  `https://example.org/${'x'.repeat(1_981)}`,
])('takes no %s', (text) => {
  expect(isLinkAddress(text)).toBe(false);
});

it('says an address in short', () => {
  expect(shortAddress('https://www.example.org/a/b')).toBe('example.org');
  expect(shortAddress('mailto:desk@example.org')).toBe('desk@example.org');
});
