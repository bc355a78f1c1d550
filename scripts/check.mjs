/** `npm run check`: types, lint, format, boundaries, unused code and unit tests. */
import { checkNode } from './setup/check-node.mjs';

checkNode();

const [{ prepare }, { fail }, { withProcessLock }, { runChecks }] = await Promise.all([
  import('./setup/start-site.mjs'),
  import('./setup/progress.mjs'),
  import('./setup/process-lock.mjs'),
  import('./testing/run-checks.mjs'),
]);
try {
  await withProcessLock(() => prepare({ build: false }));
  const { passed, failed } = await runChecks();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
} catch (error) {
  fail(error);
}
