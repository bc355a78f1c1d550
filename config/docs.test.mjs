import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './import-zones.mjs';

const skipped = /^(node_modules|playwright-report|test-results|bench-results|\..*)$/;
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !skipped.test(entry.name))
  .map(({ name }) => name);
const fileNames = new Set(
  [root, ...folders.map((folder) => join(root, folder))].flatMap((folder) =>
    readdirSync(folder, { recursive: folder !== root, encoding: 'utf8' }).map((path) => basename(path)),
  ),
);
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((path) => join('docs', path)),
].filter((path) => path.endsWith('.md'));

/** Names that stand for others: x.test.ts, NAME; what is written at run time; a file inside of a backup. */
const isExample = (text) =>
  /(^|\/)x\.|[A-Z]{3,}|[*…{}]|^public\/build|^db\/generated/.test(text) || text === 'manifest.json';
const isInProject = (text) => folders.includes(text.split('/', 1)[0]) && /^[\w@()[\]./-]+$/.test(text);
const isFileName = (text) => /^[\w-]+(\.[\w-]+)*\.(ts|tsx|mjs|css|prisma|vcl|json)$/.test(text);

it.each(documents)('%s names files and folders that exist', (document) => {
  const text = readFileSync(join(root, document), 'utf8');
  const named = [...text.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name).filter((name) => !isExample(name));
  const missing = named.filter((name) =>
    name.includes('/') ? isInProject(name) && !existsSync(join(root, name)) : isFileName(name) && !fileNames.has(name),
  );
  const links = [...text.matchAll(/\]\(([^)#:\s]+)(?:#[^)\s]*)?\)/g)].map(([, path]) => path);
  expect([...missing, ...links.filter((path) => !existsSync(join(root, dirname(document), path)))]).toEqual([]);
});
