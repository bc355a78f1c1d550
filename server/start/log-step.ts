/** A line of progress, for whoever watches the start: seconds since the process began, then what happens. */
export function logStep(text: string): void {
  process.stderr.write(`${(performance.now() / 1000).toFixed(1).padStart(6)} s  ${text}\n`);
}
