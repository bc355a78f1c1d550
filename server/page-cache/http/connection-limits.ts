import type { Socket } from 'node:net';
import { clientNetwork } from '@/server/desk/client-address';

/** Many readers share an address behind the gateways of mobile networks; each opens up to six connections. */
const MAX_PER_NETWORK = 512;

/**
 * Counts the open connections of each network, and refuses those beyond a limit. Connections of a
 * proxy in front are not counted, since they carry the requests of all readers.
 * @returns whether a connection may stay; one that may not is closed.
 */
export function limitConnections(max = MAX_PER_NETWORK): (socket: Socket) => boolean {
  const counts = new Map<string, number>();
  return (socket) => {
    const network = clientNetwork(socket.remoteAddress);
    if (network === null) return true;
    const count = (counts.get(network) ?? 0) + 1;
    if (count > max) {
      socket.destroy();
      return false;
    }
    counts.set(network, count);
    socket.once('close', () => {
      const left = (counts.get(network) ?? 1) - 1;
      if (left > 0) counts.set(network, left);
      else counts.delete(network);
    });
    return true;
  };
}
