import { prepare } from '../setup/start-site.mjs';
import { withProcessLock } from '../setup/process-lock.mjs';
import { makeEdition } from './edition.mjs';
import { findBrowser } from './find-browser.mjs';
import { checkJobs, sum } from './run-checks.mjs';
import { sideBySide } from './side-by-side.mjs';
import { runPlaywright, runVitest, saySlowest } from './steps.mjs';

/**
 * Every layer: the checks and the tests without a browser beside the preparations for those with one, and then these.
 * Says which were the slowest. Gives what passed and failed in all.
 */
export async function runEverything() {
  const { types, ...checks } = checkJobs;
  const [browser, counts] = await Promise.all([
    // Waits for the network, so it takes no processor's turn.
    findBrowser(),
    sideBySide([
      async () => {
        await withProcessLock(() => prepare({ build: true }));
        // Both write the types of routes into the build's folder, so one comes after the other.
        const counted = await types();
        await makeEdition();
        return counted;
      },
      () => runVitest('integration'),
      ...Object.values(checks),
    ]),
  ]);
  const all = sum([...counts, await runPlaywright(browser ? { CHROMIUM_PATH: browser } : {})]);
  saySlowest(all.tests);
  return all;
}
