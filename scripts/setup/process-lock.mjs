import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './paths.mjs';
import { logStep } from './progress.mjs';

const lockFile = join(tmpdir(), `warraq-setup-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.pid`);

/**
 * Runs `work` while no other process installs or builds in this project: two at once would corrupt each other's files.
 */
export async function withProcessLock(work) {
  await acquire();
  const release = () => rmSync(lockFile, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

async function acquire() {
  let told = false;
  let lastSeen;
  for (; ; await sleep(200)) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = readHolder();
    if (isAlive(holder)) {
      if (!told) logStep(`waiting for process ${holder}, which is preparing this project`);
      told = true;
    } else if (holder === lastSeen) {
      // The owner was dead at two checks: at the first its file may have been half written.
      rmSync(lockFile, { force: true });
    }
    lastSeen = holder;
  }
}

function readHolder() {
  try {
    return Number(readFileSync(lockFile, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
