/** The site as the browser's tests meet it: the production build, on a data directory of its own that begins as the demo edition. */
import { rmSync } from 'node:fs';
import { run } from '../setup/run.mjs';
import { loadTypeScript, prepare, start } from '../setup/start-site.mjs';
import { withProcessLock } from '../setup/process-lock.mjs';
import { makeEdition } from './edition.mjs';
import { editionDir } from './sites.mjs';

const { DATA_DIR: dataDir, ACCOUNTS_PORT: accountsPort } = process.env;
if (!dataDir?.includes('e2e'))
  throw new Error('DATA_DIR must name the directory of the end-to-end tests, which is emptied');
await withProcessLock(async () => {
  await prepare({ build: true });
  await makeEdition();
});
rmSync(dataDir, { recursive: true, force: true });
// With owners and modes: PostgreSQL refuses a data directory that is not its user's own.
await run('copying the edition', 'cp', ['-a', editionDir, dataDir]);
await loadTypeScript();
const { listenForAccounts } = await import('./accounts.ts');
await listenForAccounts(Number(accountsPort));
await start({ dev: false });
