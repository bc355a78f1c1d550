import { expect, it } from 'vitest';
import { parseJsonRecord } from './json-record';

const record = { title: 'عنوان', body: 'متن' };

it.each([
  ['the title is longer than 20000 letters', { title: `ب${'\u0651\u064E'.repeat(200_000)}` }],
  ['the source is longer than 20000 letters', { source: 'س'.repeat(20_001) }],
  ['the id is longer than 20000 letters', { id: 'x'.repeat(20_001) }],
  ['the date is longer than 20000 letters', { date: '2'.repeat(20_001) }],
  ['the topics is longer than 20000 letters', { topics: ['س'.repeat(20_001)] }],
  ['there are more than 1000 topics', { topics: Array.from({ length: 1_001 }, () => 'موضوع') }],
  ['there are more than 1000 related', { related: Array.from({ length: 1_001 }, () => 'عنوان') }],
  ['the title is longer than 500 letters', { title: 'س'.repeat(501) }],
])('refuses what no field holds, before reading it: %s', (detail, fields) => {
  expect(parseJsonRecord({ ...record, ...fields }, new Date())).toMatchObject({ ok: false, detail });
});

it('keeps thirty marks of a letter that has more', () => {
  const parsed = parseJsonRecord({ ...record, body: `ب${'\u0651\u064E'.repeat(200_000)}` }, new Date());
  expect(JSON.stringify(parsed)).toMatch(/"ب\p{M}{30}"/u);
});
