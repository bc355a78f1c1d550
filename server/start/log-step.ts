/** Prints a line of startup progress: seconds since the process began, then the step. */
export function logStep(text: string): void {
  process.stderr.write(`${(performance.now() / 1000).toFixed(1).padStart(6)} s  ${text}\n`);
}
