import { beforeEach, expect, it } from 'vitest';
import { GET as getAds } from '@/app/ads.txt/route';
import { GET as getKnownTrust } from '@/app/.well-known/trust.txt/route';
import { GET as getSecurity } from '@/app/.well-known/security.txt/route';
import { GET as getRobots } from '@/app/robots.txt/route';
import { GET as getTrust } from '@/app/trust.txt/route';
import { updateSettings } from '@/domain/settings/commands';
import { readSettings } from '@/domain/settings/queries';
import { clearMemoryCache } from '@/lib/memory-cache';
import { collectDependencies } from '@/server/page-cache/tags/render-dependencies';
import { useDatabase } from '@/test/database/use-database';

useDatabase();
beforeEach(clearMemoryCache);

const administrator = { id: null, label: 'test', role: 'ADMINISTRATOR' };
const files = { ads: getAds, trust: getTrust, knownTrust: getKnownTrust, security: getSecurity };
const read = async (get: () => Promise<Response>) => {
  const response = await get();
  return [response.status, response.headers.get('content-type'), await response.text()];
};

it('serves what the settings say at once, and nothing that is not there', async () => {
  for (const get of Object.values(files)) expect((await read(get))[0]).toBe(404);
  const adsTxt = '# ours\r\ngoogle.com, pub-1, DIRECT\r\n';
  expect(
    await updateSettings(administrator, {
      adsTxt,
      trustTxt: 'belongto=https://journallist.net/',
      securityContact: 'security@example.org',
      securityPolicy: 'https://example.org/policy',
      aiCrawlers: 'no-training',
      aiCrawlersAllowed: ['CCBot'],
    }),
  ).toMatchObject({ ok: true });
  const type = 'text/plain; charset=utf-8';
  expect(await read(getAds)).toEqual([200, type, '# ours\ngoogle.com, pub-1, DIRECT\n']);
  expect(await read(getTrust)).toEqual([200, type, 'belongto=https://journallist.net/\n']);
  expect(await read(getKnownTrust)).toEqual(await read(getTrust));
  const [status, , security = ''] = await read(getSecurity);
  expect(status).toBe(200);
  const expires = Date.parse(/^Expires: (.+)$/m.exec(String(security))?.[1] ?? '');
  expect(expires - Date.now()).toBeGreaterThan(170 * 86_400_000);
  expect(expires - Date.now()).toBeLessThan(365 * 86_400_000);
  expect(security).toMatch(/^Contact: mailto:security@example\.org\n[^]*^Policy: https:\/\/example\.org\/policy$/m);
  const robots = String((await read(getRobots))[2]);
  expect(robots).toContain('User-agent: GPTBot\n');
  expect(robots).not.toContain('CCBot');
});

it('is dropped from caches by a change of the settings, an absent file too', async () => {
  for (const get of [...Object.values(files), getRobots]) {
    const { dependencies } = await collectDependencies(get);
    expect([...dependencies.tags]).toEqual(['settings']);
  }
});

it.each([
  ['adsTxt', 'google.com, pub-1, DIRECT\nx', 'adsTxt'],
  ['trustTxt', 'friend=https://example.org', 'trustTxt'],
  ['securityContact', 'javascript:alert(1)', 'securityContact'],
  ['securityContact', 'a@example.org\nEncryption: x', 'securityContact'],
  ['securityPolicy', 'http://example.org', 'securityPolicy'],
  ['aiCrawlers', 'some', 'aiCrawlers'],
  ['aiCrawlersAllowed', ['GPTBot\nDisallow: /'], 'aiCrawlersAllowed'],
  ['contactKeepDays', -1, 'contactKeepDays'],
  ['channels', { signal: 'call me' }, 'channels.signal'],
  ['channels', { secureDrop: 'https://example.org' }, 'channels.secureDrop'],
  ['channels', { pgpFingerprint: 'ABCD' }, 'channels.pgpFingerprint'],
  ['channels', { pgpKeyUrl: 'http://example.org/key' }, 'channels.pgpKeyUrl'],
])('takes no %s like %j', async (key, value, field) => {
  expect(await updateSettings(administrator, { [key]: value })).toMatchObject({
    ok: false,
    reason: 'invalid',
    detail: expect.stringContaining(field),
  });
});

it('keeps ways to the newsroom in one form', async () => {
  const channels = {
    signal: '+963 11 123 4567',
    pgpFingerprint: '0123456789abcdef0123456789abcdef01234567',
    pgpKeyUrl: 'https://example.org/key.asc',
    secureDrop: `http://${'a2'.repeat(28)}.onion/`,
    address: 'دمشق',
  };
  expect(await updateSettings(administrator, { channels })).toMatchObject({ ok: true });
  expect((await readSettings()).channels).toEqual({
    ...channels,
    pgpFingerprint: '0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567',
    secureDrop: `${'a2'.repeat(28)}.onion`,
  });
});
