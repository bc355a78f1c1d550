import { existsSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { step } from './progress.mjs';
import { run } from './run.mjs';
import { hashOf, hasStamp, writeStamp } from './stamp.mjs';

const stampFile = inRoot('node_modules', '.warraq-generate');
const assetsStampFile = inRoot('node_modules', '.warraq-assets');
/** What the fonts and the enhancement module are made of. */
export const assetInputs = [
  'scripts/fonts.mjs',
  'scripts/fonts',
  'scripts/reader-script.mjs',
  'reader-script',
  'lib',
  'messages',
  'package-lock.json',
  'tsconfig.json',
];

/** Generates what is not under version control: the database client, the web fonts and the reader script. */
export async function generate() {
  await generateClient();
  await makeAssets();
}

async function makeAssets() {
  const stamp = hashOf(assetInputs);
  const outputs = [inRoot('public', 'build', 'fonts', 'fonts.json'), inRoot('public', 'build', 'reader-script.json')];
  if (hasStamp(assetsStampFile, stamp) && outputs.every((file) => existsSync(file))) return;
  await run('making the fonts', process.execPath, ['scripts/fonts.mjs']);
  await run('bundling the reader script', process.execPath, ['scripts/reader-script.mjs']);
  writeStamp(assetsStampFile, stamp);
}

async function generateClient() {
  const stamp = hashOf(['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json']);
  if (hasStamp(stampFile, stamp) && existsSync(inRoot('db', 'generated', 'client.ts'))) return;
  // Generation never runs the schema engine, but would download it: any existing file in its place prevents that.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
  await step('generating the database client', () =>
    run('prisma generate', process.execPath, ['node_modules/prisma/build/index.js', 'generate'], { env }),
  );
  writeStamp(stampFile, stamp);
}
