const started = performance.now();

/** Prints a line of progress: seconds since the start, then the step. */
export function logStep(text) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  process.stderr.write(`${seconds} s  ${text}\n`);
}

/** Prints the step's name, runs it, and prints how long it took. */
export async function step(text, work) {
  logStep(`${text} …`);
  const begun = performance.now();
  const result = await work();
  logStep(`${text}: done in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}

/** A failure that a person can fix. Shown as one line, without a stack. */
export class StartupError extends Error {
  name = 'Refusal';
}

/** Ends the process with one line for a Refusal; a bug keeps its stack. */
export function fail(error) {
  process.stderr.write(error?.name === 'Refusal' ? `warraq: ${error.message}\n` : `${error?.stack ?? error}\n`);
  process.exit(1);
}
