import { Client } from 'pg';
import { tagsChannel } from '@/db/notify';
import { log } from '@/lib/log';

export type TagListener = {
  /** A committed transaction changed these tags. */
  onTags: (tags: string[]) => void;
  /** Changes arrive from now on; earlier ones are unknown. */
  onListening: () => void;
  /** Changes do not arrive any more. */
  onDisconnected: () => void;
};

export type TagSubscription = { isListening: () => boolean; close: () => Promise<void> };

/** A connection that is cut silently is detected by a missing answer. */
const heartbeatMs = { every: 1_000, timeout: 2_000 };
const retryDelayMs = { first: 100, longest: 1_000 };

/** Listens for every announced change on a connection of its own, and reconnects whenever that is lost. */
export function listenForTags(url: () => string, listener: TagListener): TagSubscription {
  let current: Client | null = null;
  let isClosed = false;
  let delay = retryDelayMs.first;
  let timer: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const client = new Client({
      connectionString: url(),
      connectionTimeoutMillis: 2_000,
      keepAlive: true,
      application_name: 'warraq-tags',
    });
    client.on('error', (error) => handleDisconnect(client, error));
    client.on('end', () => handleDisconnect(client));
    client.on('notification', ({ payload }) => listener.onTags((payload ?? '').split(' ').filter(Boolean)));
    await client.connect();
    await client.query(`LISTEN ${client.escapeIdentifier(tagsChannel)}`);
    if (isClosed) return void (await client.end());
    current = client;
    delay = retryDelayMs.first;
    listener.onListening();
    scheduleHeartbeat(client);
  };

  const handleDisconnect = (client: Client, error?: unknown): void => {
    if (client !== current) return;
    current = null;
    if (isClosed) return;
    log.warn('page-cache.listening-lost', { error });
    listener.onDisconnected();
    client.end().catch(() => undefined);
    scheduleReconnect();
  };

  const scheduleReconnect = (): void => {
    if (isClosed) return;
    timer = setTimeout(() => connect().catch(scheduleReconnect), delay).unref();
    delay = Math.min(delay * 2, retryDelayMs.longest);
  };

  const scheduleHeartbeat = (client: Client): void => {
    timer = setTimeout(() => {
      const timeoutTimer = setTimeout(
        () => handleDisconnect(client, new Error('no answer in time')),
        heartbeatMs.timeout,
      ).unref();
      client
        .query('SELECT 1')
        .then(() => client === current && scheduleHeartbeat(client))
        .catch((error: unknown) => handleDisconnect(client, error))
        .finally(() => clearTimeout(timeoutTimer));
    }, heartbeatMs.every).unref();
  };

  connect().catch(scheduleReconnect);
  const close = async (): Promise<void> => {
    isClosed = true;
    clearTimeout(timer);
    const client = current;
    current = null;
    await client?.end().catch(() => undefined);
  };
  return { isListening: () => current !== null, close };
}
