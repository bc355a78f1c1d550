import { defineConfig } from '@playwright/test';

const port = Number(process.env['E2E_PORT'] ?? 3940);
const dataDir = process.env['E2E_DATA_DIR'] ?? `.cache/e2e-${port}`;
const executablePath = process.env['CHROMIUM_PATH'];

const quietBrowser = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Chromium's sandbox does not start as root, which is what containers mostly run as. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const deskTests = '**/admin-*.spec.ts';
const desktop = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'line',
  timeout: 45_000,
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'ar',
    timezoneId: 'Asia/Damascus',
    trace: 'retain-on-failure',
    launchOptions: { args: [...quietBrowser, ...asRoot], ...(executablePath ? { executablePath } : {}) },
  },
  // Readers first: what the desk's tests publish would be the newest on every page.
  projects: [
    { name: 'desktop', testIgnore: deskTests, use: desktop },
    { name: 'phone', testIgnore: deskTests, use: phone },
    { name: 'desk on desktop', testMatch: deskTests, use: desktop },
    { name: 'desk on phone', testMatch: deskTests, use: phone },
  ],
  webServer: {
    command: 'node scripts/testing/e2e-server.mjs',
    url: `http://localhost:${port}/readyz`,
    env: { PORT: String(port), DATA_DIR: dataDir, DEMO: '1', DATABASE_URL: '', SITE_URL: '', LOG_LEVEL: 'warn' },
    timeout: 240_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'pipe',
    stderr: 'pipe',
  },
});
