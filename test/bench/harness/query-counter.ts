import { connect, createServer, type Socket } from 'node:net';

export type QueryCounter = { url: string; count: () => number; close: () => void };

const EXECUTE = 'E'.charCodeAt(0);
const QUERY = 'Q'.charCodeAt(0);

/**
 * A proxy between a site and its database that counts queries (PostgreSQL protocol, 55.7: `Execute` and `Query`) and
 * passes everything on unchanged.
 */
export async function countQueriesTo(databaseUrl: string): Promise<QueryCounter> {
  const target = new URL(databaseUrl);
  let queries = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect({ host: target.hostname, port: Number(target.port || 5432) });
    const read = messageReader((message) => (queries += isQuery(message) ? 1 : 0));
    for (const [socket, other] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy()).on('close', () => other.destroy());
    }
    client.on('data', (chunk) => {
      read(chunk);
      database.write(chunk);
    });
    database.pipe(client);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const counted = new URL(databaseUrl);
  counted.host = `127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`;
  const close = (): void => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { url: counted.href, count: () => queries, close };
}

/** Whether a message is a query of data. The listening connection sends `SELECT 1` regularly as a health check. */
function isQuery(message: Buffer): boolean {
  return message[0] === EXECUTE || (message[0] === QUERY && !message.subarray(5).toString().startsWith('SELECT 1\0'));
}

/**
 * Splits a client's stream into messages, type first. The startup message has no type; when it names the listener or
 * the jobs, nothing of that connection is reported.
 */
function messageReader(onMessage: (message: Buffer) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  let isOpen = false;
  let isPages = true;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = isOpen ? 5 : 4;
      if (rest.length < head) return;
      const length = rest.readUInt32BE(head - 4) + head - 4;
      if (rest.length < length) return;
      const message = rest.subarray(0, length);
      if (!isOpen) isPages = !/application_name\0warraq[- ](tags|jobs)\0/.test(message.toString());
      else if (isPages) onMessage(message);
      isOpen = true;
      rest = rest.subarray(length);
    }
  };
}
