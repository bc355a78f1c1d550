import type { Io } from '@/scripts/cli/command';

const progressIntervalMs = { terminal: 80, elsewhere: 5_000 } as const;
const clearLine = '\r\u001b[2K';

/** The terminal, or a substitute for it. */
export function terminalIo(
  stdout: NodeJS.WriteStream = process.stdout,
  stderr: NodeJS.WriteStream = process.stderr,
): Io {
  const interval = stderr.isTTY ? progressIntervalMs.terminal : progressIntervalMs.elsewhere;
  let lastPrintedAt = performance.now();
  let isProgressShown = false;
  const clearProgress = () => {
    if (isProgressShown) stderr.write(clearLine);
    isProgressShown = false;
  };
  return {
    out: (line) => {
      clearProgress();
      stdout.write(`${line}\n`);
    },
    note: (line) => {
      clearProgress();
      stderr.write(`${line}\n`);
    },
    progress: (text) => {
      const now = performance.now();
      if (now - lastPrintedAt < interval) return;
      lastPrintedAt = now;
      isProgressShown = Boolean(stderr.isTTY);
      stderr.write(stderr.isTTY ? `${clearLine}${text}` : `${text}\n`);
    },
  };
}
