/** The site as the browser's tests meet it: the production build, on a data directory of its own that begins empty. */
import { rmSync } from 'node:fs';
import { start } from '../setup/start-site.mjs';

const { DATA_DIR: dataDir } = process.env;
if (!dataDir?.includes('e2e'))
  throw new Error('DATA_DIR must name the directory of the end-to-end tests, which is emptied');
rmSync(dataDir, { recursive: true, force: true });
await start({ dev: false });
