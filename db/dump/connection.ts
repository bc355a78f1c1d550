import { Socket } from 'node:net';
import { Client } from 'pg';

/**
 * Runs `work` on a connection of its own. When it throws, the connection is cut: in the middle of a COPY every other
 * way out waits for the rest of the table. Uncommitted work is rolled back.
 */
export async function withConnection<T>(url: string, name: string, work: (client: Client) => Promise<T>): Promise<T> {
  const socket = new Socket();
  const client = new Client({ connectionString: url, application_name: name, stream: () => socket });
  // A lost connection makes the running query reject, so the event needs no handling.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const result = await work(client);
    await client.end();
    return result;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}
