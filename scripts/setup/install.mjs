import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { step } from './progress.mjs';
import { run } from './run.mjs';
import { hashOf, hasStamp, writeStamp } from './stamp.mjs';

const stampFile = inRoot('node_modules', '.warraq-install');

/** Installs the packages of package-lock.json, unless exactly these are installed. Runs no install scripts. */
export async function install() {
  const stamp = hashOf(['package-lock.json']);
  if (hasStamp(stampFile, stamp)) return;
  if (!matchesLockFile()) {
    const [command, ...first] = npm();
    await step('installing packages', () =>
      run('npm ci', command, [
        ...first,
        'ci',
        '--ignore-scripts',
        '--include=dev',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
      ]),
    );
  }
  writeStamp(stampFile, stamp);
}

/** After `npm ci` by hand: npm's own record in node_modules then agrees with the lock file. */
function matchesLockFile() {
  const record = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const there = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = Object.entries(JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages);
  return wanted.every(([path, entry]) => path === '' || entry.optional || there[path]?.version === entry.version);
}

/** The npm that runs this script, else the one on the path. */
function npm() {
  const running = process.env.npm_execpath;
  if (running?.endsWith('.js') && /npm/.test(running)) return [process.execPath, running];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}
