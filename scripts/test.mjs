/** `npm test`: every layer of tests, from a clean clone. Its last line counts all of them. */
import { checkNode } from './setup/check-node.mjs';

checkNode();

const [{ prepare }, { fail }, { withProcessLock }, testing] = await Promise.all([
  import('./setup/start-site.mjs'),
  import('./setup/progress.mjs'),
  import('./setup/process-lock.mjs'),
  import('./testing/run-everything.mjs'),
]);
try {
  await withProcessLock(() => prepare({ build: false }));
  const { passed, failed } = await testing.runEverything();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
} catch (error) {
  fail(error);
}
