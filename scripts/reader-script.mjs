/**
 * Bundles the reader script, names it by its content, and writes its URL and the inline script for the layout to
 * import. Output: public/build (not under version control).
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'public/build');
const manifestFile = join(folder, 'reader-script.json');

await makeModule();

async function makeModule() {
  await mkdir(folder, { recursive: true });
  const [module, first] = await Promise.all([
    bundle('reader-script/main.ts', 'esm'),
    bundle('reader-script/first.ts', 'iife'),
  ]);
  const name = `reader-${createHash('sha256').update(module).digest('hex').slice(0, 10)}.js`;
  const manifest = `${JSON.stringify({ module: `/build/${name}`, first: first.trim() }, null, 2)}\n`;
  if (manifest === (await readFile(manifestFile, 'utf8').catch(() => ''))) return;
  for (const old of await readdir(folder)) if (/^reader-.*\.js$/.test(old)) await rm(join(folder, old));
  await writeFile(join(folder, name), module);
  await writeFile(manifestFile, manifest);
  console.log(`reader script: ${(brotliCompressSync(module).length / 1024).toFixed(1)} KB compressed`);
}

async function bundle(entry, format) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format,
    target: ['es2022'],
    charset: 'utf8',
    legalComments: 'none',
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'error',
  });
  return outputFiles[0].text;
}
