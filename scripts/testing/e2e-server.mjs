/** The site as the browser's tests meet it: the production build, on a data directory of its own that begins as the demo edition. */
import { cpSync, rmSync } from 'node:fs';
import { start } from '../setup/start-site.mjs';
import { makeEdition } from './edition.mjs';

const { DATA_DIR: dataDir, EDITION_DIR: editionDir } = process.env;
if (!dataDir?.includes('e2e') || !editionDir?.includes('e2e'))
  throw new Error('DATA_DIR and EDITION_DIR must name directories of the end-to-end tests, which are emptied');
await makeEdition(editionDir);
rmSync(dataDir, { recursive: true, force: true });
cpSync(editionDir, dataDir, { recursive: true });
await start({ dev: false });
