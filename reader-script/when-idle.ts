/** The longest that a step waits for a page that is never idle. */
const IDLE_TIMEOUT_MS = 1_000;

/** Takes a step in a task of its own, once the page is painted: an old phone answers a touch between any two of them. */
export function whenIdle(step: () => void): void {
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in window) requestIdleCallback(step, { timeout: IDLE_TIMEOUT_MS });
  else setTimeout(step);
}
