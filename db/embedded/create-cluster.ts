import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchAs, type Account } from '@/db/embedded/account';
import type { Binaries } from '@/db/embedded/binaries';

export const superuser = 'warraq';

/**
 * Character classes come from the C library even where another provider sorts: under plain `C` no Arabic letter counts
 * as a letter, and trigram search finds nothing. Tried in order, since platforms name the locale differently.
 */
const characterLocales = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'UTF-8'];

/**
 * Creates a new cluster in `clusterDir` under a temporary name first: the directory appears complete or not at all,
 * and of two concurrent calls one wins. Does nothing when it exists.
 */
export async function createCluster(
  clusterDir: string,
  password: string,
  binaries: Binaries,
  account: Account,
  onCreate?: () => void,
): Promise<void> {
  if (existsSync(clusterDir)) return;
  onCreate?.();
  const temporaryDir = `${clusterDir}.new-${process.pid}`;
  const passwordFile = `${temporaryDir}.password`;
  await rm(temporaryDir, { recursive: true, force: true });
  await mkdir(temporaryDir, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) await Promise.all([temporaryDir, passwordFile].map((path) => chown(path, account.uid, account.gid)));
  try {
    await runInitdb(temporaryDir, passwordFile, binaries, account);
    await rename(temporaryDir, clusterDir).catch((error: unknown) => {
      if (!existsSync(join(clusterDir, 'PG_VERSION'))) throw error;
    });
  } finally {
    await Promise.all([temporaryDir, passwordFile].map((path) => rm(path, { recursive: true, force: true })));
  }
}

/** The superuser's password of a data directory, generated when there is none. */
export async function readOrCreatePassword(path: string): Promise<string> {
  const fresh = randomBytes(24).toString('base64url');
  await writeFile(path, fresh, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return (await readFile(path, 'utf8')).trim();
}

async function runInitdb(dir: string, passwordFile: string, binaries: Binaries, account: Account): Promise<void> {
  let failure = '';
  for (const locale of characterLocales) {
    const args = [
      `--pgdata=${dir}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      `--locale=${locale}`,
      '--lc-messages=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      '--no-sync',
    ];
    failure = await run(binaries.initdb, args, account, dir);
    if (failure === '') return;
    if (!/locale/i.test(failure)) break;
  }
  throw new Error(`PostgreSQL could not make its data directory: ${failure}`);
}

/** Runs a program to its end. Returns its output when it failed, or an empty string. */
function run(program: string, args: string[], account: Account, dir: string): Promise<string> {
  const launch = launchAs(account, program, args, [dir]);
  return new Promise((resolve, reject) => {
    const child = spawn(launch.command, launch.args, {
      ...launch.ids,
      cwd: '/',
      env: cleanEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errorOutput = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errorOutput += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0 ? '' : errorOutput.trim() || `exit code ${code}`));
  });
}

/** PostgreSQL reads `PG…`, `LC_…` and `LANG` from its environment: a cluster must not depend on who started it. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const passedThrough = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot', 'TZDIR'];
  const entries = passedThrough.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...Object.fromEntries(entries), LC_ALL: 'C', TZ: 'UTC' };
}
