import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { inRoot } from '../setup/paths.mjs';
import { logStep } from '../setup/progress.mjs';
import { execute } from '../setup/run.mjs';

/** A program of a package, or one of the project's own scripts. */
const programAt = (path) => (path.startsWith('scripts/') ? inRoot(path) : inRoot('node_modules', path));
const reportFile = (name) => inRoot('.cache', 'reports', `${name}.json`);

/** What can be said without a database, a build or a browser: tools by the name of the check, the longest first. */
export const checks = {
  types: [
    ['next/dist/bin/next', 'typegen'],
    ['typescript/bin/tsc', '--noEmit', '-p', '.'],
  ],
  lint: [['eslint/bin/eslint.js', '.', '--max-warnings=0', '--cache', '--cache-location', '.cache/eslint/']],
  format: [
    ['prettier/bin/prettier.cjs', '--check', '.', '--log-level=warn', '--cache', '--cache-location=.cache/prettier'],
  ],
  unused: [['knip/bin/knip.js', '--no-progress', '--no-config-hints']],
  boundaries: [['scripts/testing/check-boundaries.mjs']],
};

/** Runs tools one after the other until one fails. A step counts as one test. */
export async function runTools(name, tools) {
  const begun = performance.now();
  for (const [path, ...args] of tools) {
    const { code, output } = await execute(process.execPath, [programAt(path), ...args]);
    if (code !== 0) {
      logStep(`${name}: FAILED\n${output.trim()}`);
      return { passed: 0, failed: 1, tests: [] };
    }
  }
  logStep(`${name}: passed in ${seconds(begun)}`);
  return { passed: 1, failed: 0, tests: [] };
}

/** Runs one of the projects of vitest.config.ts, in one worker: another job runs beside it. */
export async function runVitest(project) {
  const report = freshReport(project);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--project', project, '--maxWorkers=1', ...reporters];
  const begun = performance.now();
  const { code, output } = await execute(process.execPath, [programAt('vitest/vitest.mjs'), ...args]);
  const { numPassedTests: passed = 0, numFailedTests: failed = 0, testResults = [] } = readReport(report);
  const tests = testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, duration = 0 }) => ({ name: `${project}: ${fullName}`, ms: duration })),
  );
  return conclude(`${project} tests`, { passed, failed, tests }, code, output, begun);
}

/** Runs the browser's tests against the production build. What passed at a second attempt counts as failed. */
export async function runPlaywright(env) {
  const report = freshReport('e2e');
  const args = ['test', '--reporter=line,json'];
  const begun = performance.now();
  const { code, output } = await execute(process.execPath, [programAt('@playwright/test/cli.js'), ...args], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report, CI: '1' },
  });
  const { stats: { expected = 0, flaky = 0, unexpected = 0 } = {}, suites = [] } = readReport(report);
  const counts = { passed: expected, failed: flaky + unexpected, tests: suites.flatMap(browserTests) };
  return conclude('end-to-end tests', counts, code, output, begun);
}

/** The tests of a suite and of those within it, with how long each took. */
function browserTests({ suites = [], specs = [] }) {
  const own = specs.flatMap(({ title, tests }) =>
    tests.map(({ projectName, results }) => ({
      name: `${projectName}: ${title}`,
      ms: results.reduce((total, { duration }) => total + duration, 0),
    })),
  );
  return [...own, ...suites.flatMap(browserTests)];
}

/** Says which tests took longest, of all that ran. */
export function saySlowest(tests) {
  const slowest = [...tests].sort((a, b) => b.ms - a.ms).slice(0, 10);
  logStep('the slowest tests:');
  for (const { name, ms } of slowest) logStep(`${(ms / 1000).toFixed(1).padStart(7)} s  ${name}`);
}

/** A run that ends badly without a failed test (it did not even begin) is a failure too. */
function conclude(name, counts, code, output, begun) {
  const failed = code === 0 ? counts.failed : Math.max(1, counts.failed);
  if (failed > 0) logStep(`${name}: FAILED\n${output.trim()}`);
  else logStep(`${name}: ${counts.passed} passed in ${seconds(begun)}`);
  return { ...counts, failed };
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
