import { expect, it } from 'vitest';
import { answerAuth } from './answer-auth';

const post = (path: string, headers: Record<string, string>) =>
  answerAuth(new Request(`http://site.example/api/auth${path}`, { method: 'POST', headers }));

it.each([
  ['more than 64 KB', { 'content-length': '65537' }],
  ['a body of unknown length', { 'transfer-encoding': 'chunked' }],
])('refuses %s, whose name for a passkey would be stored', async (_name, headers) => {
  expect((await post('/passkey/verify-registration', headers)).status).toBe(413);
});

it('knows no other endpoints', async () => {
  expect((await post('/sign-up/email', {})).status).toBe(404);
});
