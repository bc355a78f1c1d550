import { rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { telemetryOff, run } from '../setup/run.mjs';
import { step } from '../setup/progress.mjs';
import { hashOf, hasStamp, writeStamp } from '../setup/stamp.mjs';
import { editionDir as folder } from './sites.mjs';

/** The edition dates its articles by the hour it is loaded: an older one has things published that should be due. */
const lastsMs = 30 * 60_000;
const inputs = ['prisma', 'domain', 'db', 'lib', 'package-lock.json'];

/** Loads the demo edition once for the sites of the browser's tests, unless it was just done. */
export async function makeEdition() {
  const stampFile = join(folder, 'made-of');
  const stamp = hashOf(inputs);
  if (hasStamp(stampFile, stamp) && Date.now() - statSync(stampFile).mtimeMs < lastsMs) return;
  rmSync(folder, { recursive: true, force: true });
  const env = { ...telemetryOff, DATA_DIR: resolve(folder), DATABASE_URL: '', DEMO: '1', LOG_LEVEL: 'warn' };
  await step('loading the edition that the tests read', () =>
    run('loading the edition', process.execPath, ['--import', 'tsx', 'scripts/testing/make-edition.ts'], { env }),
  );
  writeStamp(stampFile, stamp);
}
