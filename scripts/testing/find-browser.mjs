import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { inRoot } from '../setup/paths.mjs';
import { StartupError, step } from '../setup/progress.mjs';
import { execute } from '../setup/run.mjs';

/** Chromium without the parts that draw windows: it begins pages with less work. */
const headless = 'chromium-headless-shell';
const names = [headless, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * A Chromium to test with: `CHROMIUM_PATH`, else Debian's package without a window (as root), else one that is
 * installed, else Playwright's own download. Gives its path, or undefined when Playwright knows where its own is.
 * @throws Refusal when there is none to be had.
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new StartupError(`CHROMIUM_PATH: there is no file ${named}`);
  if (named) return named;
  if (isDebianRoot() && !findInstalled([headless])) await step(`installing ${headless}`, installDebianPackage);
  const found = findInstalled(names);
  if (found) return found;
  const { code } = await step('downloading a browser', () =>
    execute(process.execPath, [inRoot('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium']),
  );
  if (code !== 0)
    throw new StartupError('there is no browser to test with: install Chromium or Chrome, or set CHROMIUM_PATH');
  return undefined;
}

function findInstalled(wanted) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...folders.flatMap((folder) => wanted.map((name) => join(folder, name))), ...elsewhere];
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
  const install = (name) => execute('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env });
  // Older releases have the whole browser alone.
  if ((await install(headless)).code !== 0 && !findInstalled(names)) await install('chromium');
}
