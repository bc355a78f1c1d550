import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findBrokenBoundaries } from './boundaries.mjs';

let project;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'warraq-boundaries-'));
  const paths = { '@/*': ['./*'] };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: { baseUrl: '.', paths } }));
});
afterEach(() => rmSync(project, { recursive: true }));

/** Writes files, by path, and says which boundaries they break. */
function broken(files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  return findBrokenBoundaries(project, [...new Set(Object.keys(files).map((path) => path.split('/')[0]))]);
}

it('lets files import one another in one direction', async () => {
  expect(
    await broken({
      'lib/a.ts': "import { b } from './deep/b';\nexport const a = b;\n",
      'lib/deep/b.ts': "import type { C } from '@/lib/other/c';\nexport const b: C = 1;\n",
      'lib/other/c.ts': 'export type C = number;\n',
    }),
  ).toEqual([]);
});

it('refuses a circle of files under test/', async () => {
  const found = await broken({
    'test/a.ts': "import { b } from './b';\nexport const a = () => b;\n",
    'test/b.ts': "import { a } from './a';\nexport const b = () => a;\n",
  });
  expect(found.join('\n')).toContain('no-circles: test/a.ts');
});

it('refuses a circle of types alone', async () => {
  const found = await broken({
    'lib/a.ts': "import type { B } from './b';\nexport type A = { b: B };\n",
    'lib/b.ts': "import type { A } from './a';\nexport type B = { a?: A };\n",
  });
  expect(found.join('\n')).toContain('no-circles: lib/a.ts');
});

it('refuses a circle between a folder and its subfolder, though no two files form one', async () => {
  const found = await broken({
    'lib/a.ts': "import { b } from './deep/b';\nexport const a = b;\n",
    'lib/base.ts': 'export const base = 1;\n',
    'lib/deep/b.ts': "import { base } from '../base';\nexport const b = base;\n",
  });
  expect(found).toEqual([
    'folders in a circle: lib, lib/deep\n    lib/a.ts -> lib/deep/b.ts\n    lib/deep/b.ts -> lib/base.ts',
  ]);
});

it('refuses production code that imports a test helper', async () => {
  const found = await broken({
    'lib/a.ts': "import { row } from '@/test/row';\nexport const a = row;\n",
    'test/row.ts': 'export const row = 1;\n',
  });
  expect(found).toEqual(['no-tests-in-production: lib/a.ts -> test/row.ts']);
});
