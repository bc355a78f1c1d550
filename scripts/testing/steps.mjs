import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { inRoot } from '../setup/paths.mjs';
import { say } from '../setup/progress.mjs';
import { execute } from '../setup/run.mjs';

const bin = (path) => inRoot('node_modules', ...path.split('/'));
const rooms = [
  'app',
  'components',
  'db',
  'domain',
  'reader-script',
  'i18n',
  'jobs',
  'lib',
  'server',
  'scripts',
  'prisma/demo',
];
const reportFile = (name) => inRoot('.cache', 'reports', `${name}.json`);

/** The fast part: what can be said without a database, a build or a browser. In groups that may run side by side. */
export const checks = [
  [
    [
      'types',
      [
        ['next/dist/bin/next', 'typegen'],
        ['typescript/bin/tsc', '--noEmit', '-p', '.'],
      ],
    ],
    ['lint', [['eslint/bin/eslint.js', '.', '--max-warnings=0', '--cache', '--cache-location', '.cache/eslint/']]],
  ],
  [
    ['boundaries', [['dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', ...rooms]]],
    [
      'format',
      [
        [
          'prettier/bin/prettier.cjs',
          '--check',
          '.',
          '--log-level=warn',
          '--cache',
          '--cache-location=.cache/prettier',
        ],
      ],
    ],
    ['unused', [['knip/bin/knip.js', '--no-progress', '--no-config-hints']]],
  ],
];

/** Runs tools one after the other until one fails. A step counts as one test. */
export async function runTools(name, tools) {
  const begun = performance.now();
  for (const [path, ...args] of tools) {
    const { code, output } = await execute(process.execPath, [bin(path), ...args]);
    if (code !== 0) {
      say(`${name}: FAILED\n${output.trim()}`);
      return { passed: 0, failed: 1 };
    }
  }
  say(`${name}: passed in ${seconds(begun)}`);
  return { passed: 1, failed: 0 };
}

/** Runs one of the projects of vitest.config.ts. */
export async function runVitest(project) {
  const report = freshReport(project);
  const args = ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const begun = performance.now();
  const { code, output } = await execute(process.execPath, [bin('vitest/vitest.mjs'), ...args]);
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = readReport(report);
  return conclude(`${project} tests`, { passed, failed }, code, output, begun);
}

/** Runs the browser's tests against the production build. */
export async function runPlaywright(env) {
  const report = freshReport('e2e');
  const args = ['test', '--reporter=line,json'];
  const begun = performance.now();
  const { code, output } = await execute(process.execPath, [bin('@playwright/test/cli.js'), ...args], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report, CI: '1' },
  });
  const { expected = 0, flaky = 0, unexpected = 0 } = readReport(report).stats ?? {};
  return conclude('end-to-end tests', { passed: expected + flaky, failed: unexpected }, code, output, begun);
}

/** A run that ends badly without a failed test (it did not even begin) is a failure too. */
function conclude(name, counts, code, output, begun) {
  const failed = code === 0 ? counts.failed : Math.max(1, counts.failed);
  if (failed > 0) say(`${name}: FAILED\n${output.trim()}`);
  else say(`${name}: ${counts.passed} passed in ${seconds(begun)}`);
  return { passed: counts.passed, failed };
}

function freshReport(name) {
  const file = reportFile(name);
  mkdirSync(inRoot('.cache', 'reports'), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function seconds(begun) {
  return `${((performance.now() - begun) / 1000).toFixed(1)} s`;
}
