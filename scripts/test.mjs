/** `npm test`: every layer of tests, from a clean clone. Its last line counts all of them. */
import { checkNode } from './setup/check-node.mjs';

checkNode();

const [{ prepare }, { fail }, { withProcessLock }, { findBrowser }, { runChecks, sum }, { runPlaywright, runVitest }] =
  await Promise.all([
    import('./setup/start-site.mjs'),
    import('./setup/progress.mjs'),
    import('./setup/process-lock.mjs'),
    import('./testing/find-browser.mjs'),
    import('./testing/run-checks.mjs'),
    import('./testing/steps.mjs'),
  ]);
try {
  await withProcessLock(() => prepare({ build: false }));
  const browser = await findBrowser();
  const counts = [await runChecks(), await runVitest('integration')];
  await withProcessLock(() => prepare({ build: true }));
  counts.push(await runPlaywright(browser ? { CHROMIUM_PATH: browser } : {}));
  const { passed, failed } = sum(counts);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
} catch (error) {
  fail(error);
}
