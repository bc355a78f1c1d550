/**
 * The reason why the site cannot start, in one line that a person can act on. The start script recognises it by its
 * name.
 */
export class StartupError extends Error {
  override name = 'Refusal';
}

/** An error's message, reduced to one line. */
export function oneLine(error: unknown): string {
  const message =
    error instanceof Error ? error.message || String((error as NodeJS.ErrnoException).code) : String(error); // some connection errors have a code but no message
  return message.split('\n')[0] ?? '';
}
