import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { StartupError } from './progress.mjs';

/**
 * Reports predictable failures at once, before minutes of installing and building.
 * @throws Refusal with one line.
 */
export async function preflight(env = process.env) {
  const dataDir = resolve(env.DATA_DIR || '.data');
  assertWritable(dataDir);
  await assertPortFree(env, dataDir);
  if (env.DATABASE_URL) await assertDatabaseReachable(env.DATABASE_URL);
}

function assertWritable(dataDir) {
  try {
    // Probes the nearest existing folder: below one that accepts no folders, such as /proc, Node's recursive mkdir
    // would never end.
    probe(nearestFolder(dataDir));
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
    probe(dataDir);
  } catch (error) {
    throw new StartupError(`cannot write to DATA_DIR ${dataDir} (${error.code}): choose another directory`);
  }
}

async function assertPortFree(env, dataDir) {
  const port = Number(env.PORT || 3000);
  const host = env.HOST || '127.0.0.1';
  if (!Number.isInteger(port) || port < 1 || port > 65535) return;
  const errorCode = await tryToListen(port, host);
  if (!errorCode) return;
  if (errorCode === 'EADDRINUSE')
    throw new StartupError(
      describeRunningSite(dataDir, port) ?? `port ${port} is taken: choose another one (PORT=${port + 1} npm start)`,
    );
  throw new StartupError(`cannot listen on ${host}:${port} (${errorCode}): choose another PORT or HOST`);
}

function nearestFolder(path) {
  let folder = path;
  while (!existsSync(folder)) folder = dirname(folder);
  return folder;
}

/** Writes a real file: root passes every permission check, even on a read-only file system. */
function probe(folder) {
  const file = join(folder, `.probe-${process.pid}`);
  writeFileSync(file, '');
  rmSync(file);
}

/** The message for a second start of the same site, the most common reason for a taken port. */
function describeRunningSite(dataDir, port) {
  const file = join(dataDir, 'site.json');
  if (!existsSync(file)) return undefined;
  const site = JSON.parse(readFileSync(file, 'utf8'));
  return site.port === port ? `this site is already running: ${site.url} (process ${site.pid})` : undefined;
}

function tryToListen(port, host) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error) => done(error.code));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => done(null)));
  });
}

async function assertDatabaseReachable(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol))
    throw new StartupError('DATABASE_URL: must be a postgresql:// address');
  if (url.searchParams.has('host') || !url.hostname) return;
  const port = Number(url.port || 5432);
  const errorCode = await tryToConnect(port, url.hostname.replace(/^\[|\]$/g, ''));
  if (errorCode) throw new StartupError(`DATABASE_URL: no database answers at ${url.hostname}:${port} (${errorCode})`);
}

function tryToConnect(port, host) {
  return new Promise((done) => {
    const socket = connect({ port, host, timeout: 5000 });
    const finish = (errorCode) => {
      socket.destroy();
      done(errorCode);
    };
    socket
      .once('connect', () => finish(null))
      .once('timeout', () => finish('timed out'))
      .once('error', (error) => finish(error.code));
  });
}
