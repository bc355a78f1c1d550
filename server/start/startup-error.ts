/** Why the site cannot start, in one line that a person can act on. The script that starts it knows it by its name. */
export class StartupError extends Error {
  override name = 'Refusal';
}

/** What went wrong, as one line. */
export function oneLine(error: unknown): string {
  const message =
    error instanceof Error ? error.message || String((error as NodeJS.ErrnoException).code) : String(error); // some connection errors have a code alone
  return message.split('\n')[0] ?? '';
}
