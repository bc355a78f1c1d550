import { spawn } from 'node:child_process';
import { root } from './paths.mjs';
import { StartupError } from './progress.mjs';

/** Turns off telemetry and update checks in the programs run from here. */
export const telemetryOff = {
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  IBM_TELEMETRY_DISABLED: 'true',
  DO_NOT_TRACK: '1',
};

/**
 * Runs one of our programs to its end. Its output is captured and shown when it fails.
 * @throws Refusal with its exit code and last lines.
 */
export async function run(name, command, args, { env = {}, show = false } = {}) {
  const { code, output } = await execute(command, args, { env, show });
  if (code === 0) return output;
  const lastLines = show ? '' : `\n${output.trim().split('\n').slice(-30).join('\n')}`;
  throw new StartupError(`${name} failed (exit code ${code})${lastLines}`);
}

/** Runs a program to its end and returns its exit code and output, whatever they are. */
export function execute(command, args, { env = {}, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...telemetryOff, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const [stream, target] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.setEncoding('utf8').on('data', (chunk) => {
        output += chunk;
        if (show) target.write(chunk);
      });
    }
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? signal, output }));
  });
}
