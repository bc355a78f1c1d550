import { expect, it } from 'vitest';
import { checkAdsLine } from './ads-txt';
import { type CheckLine, type LineFault, lineFileSchema } from './check-lines';
import { writeSecurityTxt } from './security-txt';
import { checkTrustLine } from './trust-txt';

/** The faults of a text as `line fault`. */
function faultsOf(check: CheckLine, text: string): string[] {
  const parsed = lineFileSchema(check).safeParse(text);
  const [issue] = parsed.error?.issues ?? [];
  if (issue?.code !== 'custom') return issue ? [issue.code] : [];
  return (issue.params?.['faults'] as LineFault[]).map(({ line, fault }) => `${line} ${fault}`); // as the schema writes them
}

it('takes ads.txt as the specification shows it', () => {
  const text = [
    '# بائعو الإعلانات',
    'google.com, pub-0000000000000000, DIRECT, f08c47fec0942fa0 # note',
    'greenadexchange.com,12345,reseller',
    'blueadexchange.com, XF436, DIRECT; extension=1',
    'placeholder.example.com, placeholder, DIRECT, placeholder',
    '',
    'CONTACT=adops@example.com',
    'SUBDOMAIN=divisionone.example.com',
    'ownerdomain=example.com',
    'MANAGERDOMAIN=example.org, SY',
    'INVENTORYPARTNERDOMAIN=partner.example.net',
  ].join('\r\n');
  expect(faultsOf(checkAdsLine, text)).toEqual([]);
  expect(lineFileSchema(checkAdsLine).parse(`${text}\r\n\r\n`)).toBe(text.replaceAll('\r\n', '\n'));
});

it.each([
  ['google.com, 1', 'fields'],
  ['google.com, 1, DIRECT, a, b', 'fields'],
  ['google, 1, DIRECT', 'domain'],
  ['https://google.com, 1, DIRECT', 'domain'],
  ['-x.com, 1, DIRECT', 'domain'],
  ['google.com, , DIRECT', 'account'],
  ['google.com, 1 2, DIRECT', 'account'],
  ['google.com, 1, BOTH', 'relationship'],
  ['google.com, 1, DIRECT, a b', 'certification'],
  ['CONTACT=', 'value'],
  ['OWNER=example.com', 'variable'],
  ['OWNERDOMAIN=https://example.com', 'domain'],
  ['OWNERDOMAIN=example.com, SY', 'domain'],
  ['MANAGERDOMAIN=example.com, SYR', 'domain'],
  ['<script>', 'fields'],
  ['google.com, 1, DIRECT\u0007', 'control'],
  [`google.com, ${'1'.repeat(1_000)}, DIRECT`, 'long'],
])('says what is wrong with %j in ads.txt', (line, fault) => {
  expect(faultsOf(checkAdsLine, `# first\n${line}\nexample.com, 1, DIRECT`)).toEqual([`2 ${fault}`]);
});

it('names the first lines that are wrong, and bounds the whole', () => {
  expect(faultsOf(checkAdsLine, 'a\nb\nexample.com, 1, DIRECT\nc\nd')).toEqual(['1 fields', '2 fields', '4 fields']);
  expect(faultsOf(checkAdsLine, 'x'.repeat(60_001))).toEqual(['too_big']);
});

it('takes trust.txt as the specification shows it', () => {
  const text = [
    '# NAME trust.txt',
    'member=https://www.example.com/',
    'belongto=https://journallist.net/',
    'control=example.net',
    'controlledby=https://owner.example/',
    'social=https://x.com/example',
    'vendor=https://vendor.example/',
    'customer=https://customer.example/',
    'disclosure=https://example.com/about',
    'contact=editor@example.com',
    'datatrainingallowed=No',
  ].join('\n');
  expect(faultsOf(checkTrustLine, text)).toEqual([]);
});

it.each([
  ['member', 'pair'],
  ['friend=https://example.com/', 'variable'],
  ['member=', 'address'],
  ['member=javascript:alert(1)', 'address'],
  ['contact=', 'value'],
  ['datatrainingallowed=maybe', 'yesOrNo'],
])('says what is wrong with %j in trust.txt', (line, fault) => {
  expect(faultsOf(checkTrustLine, `\n# first\nmember=a.example\n${line}`)).toEqual([`3 ${fault}`]);
  expect(faultsOf(checkTrustLine, 'datatrainingallowed=yes\ndatatrainingallowed=no')).toEqual(['2 twice']);
});

it('writes security.txt with an end that stays ahead', () => {
  const now = new Date('2026-11-29T13:14:15.678Z');
  const file = { siteUrl: 'https://river.example', contact: 'security@river.example', policy: '', now };
  expect(writeSecurityTxt(file)).toBe(
    [
      'Contact: mailto:security@river.example',
      'Expires: 2027-05-28T00:00:00Z',
      'Preferred-Languages: ar, en',
      'Canonical: https://river.example/.well-known/security.txt',
      '',
    ].join('\n'),
  );
  const policy = 'https://river.example/policy';
  expect(writeSecurityTxt({ ...file, contact: 'https://river.example/report', policy }).split('\n')).toEqual(
    expect.arrayContaining(['Contact: https://river.example/report', `Policy: ${policy}`]),
  );
  expect(writeSecurityTxt({ ...file, contact: '' })).toBe('');
});
