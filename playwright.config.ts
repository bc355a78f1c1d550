import { defineConfig } from '@playwright/test';
import { sites } from './scripts/testing/sites.mjs';

const executablePath = process.env['CHROMIUM_PATH'];

const quietBrowser = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Fewer processes to begin for each page: a tenth less work.
  '--in-process-gpu',
  '--process-per-site',
];
/** Chromium's sandbox does not start as root, which is what containers mostly run as. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const deskTests = '**/admin-*.spec.ts';
const desktop = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const readers = { baseURL: `http://localhost:${sites.readers.port}` };
const desk = { baseURL: `http://localhost:${sites.desk.port}` };
/** On a phone too: what depends on the width, on touch or on the menus of a narrow screen. */
const onPhone = /@phone/;

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  // What passes at the second attempt only has failed.
  retries: 0,
  failOnFlakyTests: true,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'line',
  // A busy machine is slow, and that alone is no failure.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    locale: 'ar',
    // Another one than the site's: a time that follows the browser instead of the newsroom is then hours away.
    timezoneId: 'America/New_York',
    // Recording slows every test: `--trace on` records when it is needed.
    trace: 'off',
    launchOptions: { args: [...quietBrowser, ...asRoot], ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    { name: 'sessions', testMatch: '**/sessions.setup.ts', use: { ...desktop, ...desk } },
    { name: 'desk', testMatch: deskTests, dependencies: ['sessions'], use: { ...desktop, ...desk } },
    {
      name: 'desk on phone',
      testMatch: deskTests,
      grep: onPhone,
      dependencies: ['sessions'],
      use: { ...phone, ...desk },
    },
    { name: 'extremes', testMatch: '**/extremes.setup.ts' },
    { name: 'readers', testIgnore: deskTests, dependencies: ['extremes'], use: { ...desktop, ...readers } },
    {
      name: 'readers on phone',
      testIgnore: deskTests,
      grep: onPhone,
      dependencies: ['extremes'],
      use: { ...phone, ...readers },
    },
  ],
  webServer: Object.values(sites).map(({ port, accountsPort, dataDir }) => ({
    command: 'node scripts/testing/e2e-server.mjs',
    url: `http://localhost:${port}/readyz`,
    env: {
      PORT: String(port),
      ACCOUNTS_PORT: String(accountsPort),
      DATA_DIR: dataDir,
      DEMO: '1',
      DATABASE_URL: '',
      SITE_URL: '',
      LOG_LEVEL: 'warn',
    },
    timeout: 240_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'pipe',
    stderr: 'pipe',
  })),
});
