/**
 * Makes accounts for the browser's tests, in the process of the site they run on: each request holds one (JSON) and is
 * answered `ok` or with the reason of the refusal.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { createUser } from '@/domain/users/commands';

/** Listens on this machine alone, as long as the site runs. */
export async function listenForAccounts(port: number): Promise<void> {
  const server = createServer(async (request, response) => {
    const made = await createUser({ id: null, label: 'tests', role: 'SYSTEM' }, JSON.parse(await read(request)));
    response.end(made.ok ? 'ok' : `${made.reason} ${made.detail ?? ''}`);
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
