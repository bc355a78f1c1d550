import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Turns off Chromium's background requests; as root it starts only without its sandbox. */
export const chromiumFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The Chromium of `CHROMIUM_PATH` or of this system; undefined leaves the choice to Playwright. */
export function chromiumPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return (
    process.env['CHROMIUM_PATH'] ??
    folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path))
  );
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  return chromium.launch({ args: chromiumFlags, ...(executablePath && { executablePath }) });
}
