import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { inRoot } from '../setup/paths.mjs';
import { Refusal, step } from '../setup/progress.mjs';
import { execute } from '../setup/run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * A Chromium to test with: `CHROMIUM_PATH`, else one that is installed, else Debian's package (as root), else
 * Playwright's own download. Gives its path, or undefined when Playwright knows where its own is.
 * @throws Refusal when there is none to be had.
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Refusal(`CHROMIUM_PATH: there is no file ${named}`);
  const found = named || findInstalled();
  if (found) return found;
  if (isDebianRoot()) {
    await step('installing chromium', installDebianPackage);
    const installed = findInstalled();
    if (installed) return installed;
  }
  const { code } = await step('downloading a browser', () =>
    execute(process.execPath, [inRoot('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium']),
  );
  if (code !== 0)
    throw new Refusal('there is no browser to test with: install Chromium or Chrome, or set CHROMIUM_PATH');
  return undefined;
}

function findInstalled() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere];
  return candidates.find((path) => existsSync(path));
}

function isDebianRoot() {
  if (process.getuid?.() !== 0) return false;
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function installDebianPackage() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await execute('apt-get', ['update', '-qq'], { env });
  await execute('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
}
