import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The account PostgreSQL runs as; null when it may run as the caller. */
export type Account = { uid: number; gid: number } | null;

/** How to spawn a PostgreSQL program: the command line, and the ids to give to `spawn`. */
export type Launch = { command: string; args: string[]; ids: { uid?: number; gid?: number } };

/**
 * PostgreSQL refuses to run as root, so a root caller runs it as the owner of an existing cluster, else as `postgres`,
 * else as `nobody`. No account is ever created.
 */
export function chooseAccount(clusterDir: string): Account {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return lookUpAccount('postgres') ?? lookUpAccount('nobody') ?? { uid: 65534, gid: 65534 };
}

/**
 * Wraps a program so that it runs as `account`. Inside a private directory such as /root the other account could not
 * reach its files; there it keeps the one capability that permits it (`setpriv`).
 * @throws when that is needed and `setpriv` is missing.
 */
export function launchAs(account: Account, program: string, args: string[], paths: string[]): Launch {
  if (!account) return { command: program, args, ids: {} };
  const inaccessible = [program, ...paths].map(firstInaccessibleParent).find(Boolean);
  if (!inaccessible) return { command: program, args, ids: account };
  const setpriv = findSetpriv();
  if (!setpriv) {
    throw new Error(
      `PostgreSQL cannot run as root, and other accounts cannot enter ${inaccessible}: move the project, start as another user, or set DATABASE_URL`,
    );
  }
  const ids = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
  const capability = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  return { command: setpriv, args: [...ids, ...capability, program, ...args], ids: {} };
}

function lookUpAccount(name: string): Account {
  try {
    const [, , uid, gid] = execFileSync('getent', ['passwd', name], { encoding: 'utf8' }).split(':');
    return { uid: Number(uid), gid: Number(gid) };
  } catch {
    return null;
  }
}

function firstInaccessibleParent(path: string): string | undefined {
  const parents: string[] = [];
  for (let at = dirname(path); at !== dirname(at); at = dirname(at)) parents.unshift(at);
  return parents.find((parent) => {
    const found = statSync(parent, { throwIfNoEntry: false });
    return found !== undefined && (found.mode & 0o001) === 0;
  });
}

function findSetpriv(): string | undefined {
  return ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => statSync(path, { throwIfNoEntry: false }));
}
