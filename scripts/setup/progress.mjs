const started = performance.now();

/** A line for people: seconds since the start, then what happens. */
export function say(text) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  process.stderr.write(`${seconds} s  ${text}\n`);
}

/** Says what begins, runs it, and says how long it took. */
export async function step(text, work) {
  say(`${text} …`);
  const begun = performance.now();
  const result = await work();
  say(`${text}: done in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}

/** What a person can do something about. Shown as one line, without a stack. */
export class Refusal extends Error {
  name = 'Refusal';
}

/** Ends the process with one line for a refusal; a bug keeps its stack. */
export function fail(error) {
  process.stderr.write(error?.name === 'Refusal' ? `warraq: ${error.message}\n` : `${error?.stack ?? error}\n`);
  process.exit(1);
}
