import type { Server } from 'node:net';
import type { Env } from '@/lib/env';
import { StartupError } from '@/server/start/startup-error';

/**
 * Listens and returns the port, which the system chooses when `PORT` is 0. Writes `PORT` and `SITE_URL` to the
 * environment, where pages read them.
 * @throws StartupError when the port is taken or not allowed.
 */
export async function listen(server: Server, env: Env): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new StartupError(describe(error, env), { cause: error })),
    );
    server.listen({ port: env.PORT, host: env.HOST }, resolve);
  });
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : env.PORT;
  process.env['PORT'] = String(port);
  process.env['SITE_URL'] ||= `http://localhost:${port}`;
  return port;
}

function describe(error: NodeJS.ErrnoException, { PORT, HOST }: Env): string {
  if (error.code === 'EADDRINUSE') return `port ${PORT} is taken: choose another one (PORT=${PORT + 1} npm start)`;
  return `cannot listen on ${HOST}:${PORT} (${error.code ?? error.message}): choose another PORT or HOST`;
}
