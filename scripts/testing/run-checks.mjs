import { checks, runTools, runVitest } from './steps.mjs';

/** Types, lint, boundaries, unused code and unit tests, each group side by side. Gives what passed and failed in all. */
export async function runChecks() {
  const counts = [];
  for (const group of checks) counts.push(...(await Promise.all(group.map(([name, tools]) => runTools(name, tools)))));
  counts.push(await runVitest('unit'));
  return sum(counts);
}

/** Adds up what several steps passed and failed. */
export function sum(counts) {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
  };
}
