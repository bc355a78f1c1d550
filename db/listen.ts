import { Client } from 'pg';
import { tagsChannel } from '@/db/notify';
import { log } from '@/lib/log';

export type TagListener = {
  /** A committed transaction changed these tags. */
  onTags: (tags: string[]) => void;
  /** Changes arrive from now on; earlier ones are unknown. */
  onListening: () => void;
  /** Changes do not arrive any more. */
  onLost: () => void;
};

export type Listening = { isListening: () => boolean; close: () => Promise<void> };

/** A connection that is cut silently is detected by a missing answer. */
const heartbeat = { every: 1_000, patience: 2_000 };
const retry = { first: 100, longest: 1_000 };

/** Listens for every announced change on a connection of its own, and reconnects whenever that is lost. */
export function listenForTags(url: () => string, listener: TagListener): Listening {
  let current: Client | null = null;
  let isClosed = false;
  let pause = retry.first;
  let timer: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const client = new Client({
      connectionString: url(),
      connectionTimeoutMillis: 2_000,
      keepAlive: true,
      application_name: 'warraq-tags',
    });
    client.on('error', (error) => lose(client, error));
    client.on('end', () => lose(client));
    client.on('notification', ({ payload }) => listener.onTags((payload ?? '').split(' ').filter(Boolean)));
    await client.connect();
    await client.query(`LISTEN ${client.escapeIdentifier(tagsChannel)}`);
    if (isClosed) return void (await client.end());
    current = client;
    pause = retry.first;
    listener.onListening();
    beat(client);
  };

  const lose = (client: Client, error?: unknown): void => {
    if (client !== current) return;
    current = null;
    if (isClosed) return;
    log.warn('page-cache.listening-lost', { error });
    listener.onLost();
    client.end().catch(() => undefined);
    again();
  };

  const again = (): void => {
    if (isClosed) return;
    timer = setTimeout(() => connect().catch(again), pause).unref();
    pause = Math.min(pause * 2, retry.longest);
  };

  const beat = (client: Client): void => {
    timer = setTimeout(() => {
      const late = setTimeout(() => lose(client, new Error('no answer in time')), heartbeat.patience).unref();
      client
        .query('SELECT 1')
        .then(() => client === current && beat(client))
        .catch((error: unknown) => lose(client, error))
        .finally(() => clearTimeout(late));
    }, heartbeat.every).unref();
  };

  connect().catch(again);
  const close = async (): Promise<void> => {
    isClosed = true;
    clearTimeout(timer);
    const client = current;
    current = null;
    await client?.end().catch(() => undefined);
  };
  return { isListening: () => current !== null, close };
}
