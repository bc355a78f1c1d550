/** The site as the browser's tests meet it: the production build, on a data directory of its own that begins as the demo edition. */
import { cpSync, rmSync } from 'node:fs';
import { start } from '../setup/start-site.mjs';
import { inTurn } from '../setup/turn.mjs';
import { makeEdition } from './edition.mjs';
import { editionDir } from './sites.mjs';

const { DATA_DIR: dataDir } = process.env;
if (!dataDir?.includes('e2e'))
  throw new Error('DATA_DIR must name the directory of the end-to-end tests, which is emptied');
await inTurn(makeEdition);
rmSync(dataDir, { recursive: true, force: true });
cpSync(editionDir, dataDir, { recursive: true });
await start({ dev: false });
