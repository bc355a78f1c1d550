import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { buildInputs } from './build-site.mjs';
import { assetInputs } from './generate.mjs';
import { inRoot } from './paths.mjs';

/** The project's own files that a bundle of these entry points would be made of, but for those under `inputs`. */
async function filesBeside(inputs, entryPoints) {
  const { metafile } = await build({
    absWorkingDir: inRoot(),
    entryPoints,
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'unused',
    format: 'esm',
    platform: 'node',
    packages: 'external',
    loader: { '.css': 'empty' },
    tsconfig: inRoot('tsconfig.json'),
    logLevel: 'error',
  });
  const files = Object.keys(metafile.inputs);
  expect(files.length).toBeGreaterThanOrEqual(entryPoints.length);
  return files.filter((file) => !inputs.some((input) => file === input || file.startsWith(`${input}/`)));
}

it("hashes every file of the readers' script", async () => {
  expect(await filesBeside(assetInputs, ['reader-script/main.ts', 'reader-script/first.ts'])).toEqual([]);
});

it('hashes every file of the built site', async () => {
  const files = readdirSync(inRoot('app'), { recursive: true }).filter((file) => /(?<!\.test)\.tsx?$/.test(file));
  const entryPoints = [...files.map((file) => join('app', file)), 'i18n/request.ts', 'next.config.ts'];
  expect(await filesBeside(buildInputs, entryPoints)).toEqual([]);
}, 120_000);
