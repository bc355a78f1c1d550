import type { Io } from '@/scripts/cli/command';

const everyMs = { terminal: 80, elsewhere: 5_000 } as const;
const clearLine = '\r\u001b[2K';

/** The terminal, or a substitute for it. */
export function terminalIo(
  stdout: NodeJS.WriteStream = process.stdout,
  stderr: NodeJS.WriteStream = process.stderr,
): Io {
  const pause = stderr.isTTY ? everyMs.terminal : everyMs.elsewhere;
  let lastTold = performance.now();
  let isOnLine = false;
  const leaveLine = () => {
    if (isOnLine) stderr.write(clearLine);
    isOnLine = false;
  };
  return {
    out: (line) => {
      leaveLine();
      stdout.write(`${line}\n`);
    },
    note: (line) => {
      leaveLine();
      stderr.write(`${line}\n`);
    },
    progress: (text) => {
      const now = performance.now();
      if (now - lastTold < pause) return;
      lastTold = now;
      isOnLine = Boolean(stderr.isTTY);
      stderr.write(stderr.isTTY ? `${clearLine}${text}` : `${text}\n`);
    },
  };
}
