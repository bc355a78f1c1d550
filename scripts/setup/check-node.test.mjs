import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** Runs the check as if under another version of Node. */
function under(version) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;
  const check = `${pretend} const { checkNode } = await import(${JSON.stringify(new URL('./check-node.mjs', import.meta.url).href)}); checkNode();`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', check], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

describe('the version of Node', () => {
  it.each(['12.22.0', '18.20.4', '20.8.1'])('%s is refused with one line', (version) => {
    expect(under(version)).toEqual({ status: 1, said: `Node 20.9 or later is needed; this is ${version}.\n` });
  });

  it.each(['20.9.0', '22.0.0', '100.1.0'])('%s will do', (version) => {
    expect(under(version)).toEqual({ status: 0, said: '' });
  });
});
