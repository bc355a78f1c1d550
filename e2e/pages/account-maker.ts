import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import { sites } from '@/scripts/testing/sites.mjs';

type Asking = { child: ChildProcess; lines: Interface };
let asking: Asking | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Makes an account beside the running site, by a process that each of the tests' workers starts once. */
export function createAccount(account: { email: string; name: string; role: string; password: string }): Promise<void> {
  const made = last.then(() => ask(JSON.stringify(account)));
  last = made.catch(() => undefined);
  return made;
}

async function ask(line: string): Promise<void> {
  asking ??= start();
  const { child, lines } = asking;
  const answer = await new Promise<string>((resolve) => {
    lines.once('line', resolve);
    child.once('exit', (code) => resolve(`the process that makes accounts ended (${code})`));
    child.stdin?.write(`${line}\n`);
  });
  if (answer !== 'ok') throw new Error(answer);
}

/** It ends with its input, which ends with this process. */
function start(): Asking {
  const env = { ...process.env, DATA_DIR: sites.desk.dataDir, DATABASE_URL: '', LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/testing/make-accounts.ts'], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.unref();
  return { child, lines: createInterface({ input: child.stdout }) };
}
