import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { getDb } from '@/db/client';
import type { SubmittedContact } from '@/domain/contact/types';
import { prepareDeskRequest } from '@/server/desk/prepare-request';
import { useDatabase } from '@/test/database/use-database';
import { answerContact } from './answer-contact';
import { readSubmittedForm } from './submitted-form';

useDatabase();

let server: Server;
let url = '';
/** What the page was rendered with, each time. */
let shown: (SubmittedContact | null)[] = [];

beforeEach(async () => {
  shown = [];
  const answer = answerContact(async (_url, _request, response) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    shown.push(readSubmittedForm());
    response.writeHead(422).end();
  });
  server = createServer((request, response) => {
    // As the site asks them, in this order.
    if (prepareDeskRequest(request, response)) return;
    void answer(request, response).then((done) => done || response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/contact`; // a TCP server's address is of this kind
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  vi.restoreAllMocks();
});

const form = { kind: 'TIP', text: 'نص الرسالة', name: 'سلمى', replyTo: '', article: '', website: '' };
const own = { 'sec-fetch-site': 'same-origin' };
const post = (fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...own, ...headers },
    body: new URLSearchParams({ ...form, ...fields }),
  });

it('takes a message and sends its reader on', async () => {
  const answer = await post();
  expect([answer.status, answer.headers.get('location'), answer.headers.get('cache-control')]).toEqual([
    303,
    '/contact/sent',
    'no-store',
  ]);
  expect(await getDb().contactMessage.findFirst({ select: { text: true, name: true, status: true } })).toEqual({
    text: form.text,
    name: form.name,
    status: 'UNREAD',
  });
  expect(shown).toEqual([]);
});

it('shows the page again with what was typed and what is wrong', async () => {
  expect((await post({ text: ' ', name: 'ا'.repeat(101), kind: 'x' })).status).toBe(422);
  expect(shown).toEqual([
    {
      values: { ...form, text: ' ', name: 'ا'.repeat(101), kind: 'x' },
      faults: { text: 'missing', name: 'tooLong', kind: 'missing' },
      problem: 'invalid',
    },
  ]);
  expect(readSubmittedForm()).toBeNull();
  expect(await getDb().contactMessage.count()).toBe(0);
});

it('puts what programs fill in where an editor can still find it', async () => {
  expect((await post({ website: 'https://spam.example' })).status).toBe(303);
  expect((await getDb().contactMessage.findFirstOrThrow()).status).toBe('SPAM');
});

it.each([
  ['of another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['of a sibling', { 'sec-fetch-site': 'same-site' }, 403],
  ['that does not say where it is from', { 'sec-fetch-site': undefined, origin: 'https://evil.example' }, 403],
  ['of another kind', { 'content-type': 'multipart/form-data; boundary=x' }, 413],
  ['of JSON', { 'content-type': 'application/json' }, 413],
])('refuses a form %s', async (_what, headers, status) => {
  const given = Object.entries({ ...own, ...headers }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...Object.fromEntries(given) },
    body: new URLSearchParams(form).toString(),
  });
  expect(answer.status).toBe(status);
  expect([await getDb().contactMessage.count(), shown.length]).toEqual([0, 0]);
});

it('reads no more than a form can hold', async () => {
  expect((await post({ text: 'ا'.repeat(30_000) })).status).toBe(413);
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new TextEncoder().encode(`text=${'x'.repeat(60_000)}&`)),
  });
  const headers = { ...own, 'content-type': 'application/x-www-form-urlencoded' };
  const sent = fetch(url, { method: 'POST', headers, body: endless, duplex: 'half' } as RequestInit); // Node wants `duplex`
  expect(await sent.then(({ status }) => status).catch(() => 'closed')).toSatisfy(
    (result) => result === 413 || result === 'closed',
  );
  expect(await getDb().contactMessage.count()).toBe(0);
});

it('leaves everything else to others', async () => {
  expect((await fetch(url)).status).toBe(404);
  expect((await fetch(`${url}/sent`, { method: 'POST', headers: own })).status).toBe(404);
});

it('limits one network, and writes its address nowhere', async () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const from = (address: string) => post({}, { 'x-forwarded-for': address, 'user-agent': 'Secret/1.0' });
  for (let count = 0; count < 10; count += 1) expect((await from('203.0.113.9')).status).toBe(303);
  expect((await from('203.0.113.9')).status).toBe(422);
  expect(shown).toEqual([{ values: form, faults: {}, problem: 'tooOften' }]);
  expect((await from('203.0.113.10')).status).toBe(303);
  const tables = await getDb().$queryRaw<{ rows: string }[]>`
    SELECT query_to_xml(format('SELECT * FROM %I', tablename), true, false, '')::text AS rows
    FROM pg_tables WHERE schemaname = 'public'`;
  const everything = tables.map(({ rows }) => rows).join('');
  expect(everything).toContain(form.text);
  expect(everything).not.toMatch(/203\.0\.113|Secret/);
  // One row for the whole site: a hash of an address could be undone.
  expect([await getDb().throttle.count(), await getDb().auditEvent.count()]).toEqual([1, 0]);
  expect(written).not.toHaveBeenCalled();
});

it('keeps the words out of the log when the database fails', async () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await getDb().$executeRaw`ALTER TABLE contact_message RENAME TO contact_message_away`;
  try {
    expect((await post({ text: 'سر لا يُكتب' })).status).toBe(422);
  } finally {
    await getDb().$executeRaw`ALTER TABLE contact_message_away RENAME TO contact_message`;
  }
  expect(shown).toMatchObject([{ problem: 'failed', values: { text: 'سر لا يُكتب' } }]);
  const lines = written.mock.calls.map(([line]) => String(line)).join('');
  expect(lines).toContain('contact.failed');
  expect(lines).not.toMatch(/سر|سلمى|127\.0\.0\.1/);
});
