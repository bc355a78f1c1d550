import { existsSync, rmSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { step } from './progress.mjs';
import { run } from './run.mjs';
import { hashOf, hasStamp, writeStamp } from './stamp.mjs';

/** Everything a page may be made of. Content is in the database and needs no build. */
export const buildInputs = [
  'app',
  'components',
  'domain',
  'db',
  'i18n',
  'jobs',
  'lib',
  'messages',
  'server',
  'public/build',
  'next.config.ts',
  'postcss.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];

/** Builds the site for production, unless the last build used the same files. */
export async function buildSite() {
  const stampFile = inRoot('.next', 'warraq-build');
  const stamp = hashOf(buildInputs);
  if (hasStamp(stampFile, stamp) && existsSync(inRoot('.next', 'BUILD_ID'))) return;
  rmSync(stampFile, { force: true });
  const env = { NODE_ENV: 'production' };
  await step('building the site', () =>
    run('next build', process.execPath, ['node_modules/next/dist/bin/next', 'build'], { env }),
  );
  writeStamp(stampFile, stamp);
}
