import { sideBySide } from './side-by-side.mjs';
import { checks, runTools, runVitest } from './steps.mjs';

/** Unit tests, types, lint, boundaries, format and unused code by name, the longest first. */
export const checkJobs = {
  unit: () => runVitest('unit'),
  ...Object.fromEntries(Object.entries(checks).map(([name, tools]) => [name, () => runTools(name, tools)])),
};

/** Runs all of them. Gives what passed and failed in all. */
export async function runChecks() {
  return sum(await sideBySide(Object.values(checkJobs)));
}

/** Adds up what several steps passed and failed, and what their tests took. */
export function sum(counts) {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
    tests: counts.flatMap(({ tests }) => tests),
  };
}
