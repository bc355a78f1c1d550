import { readdirSync, readFileSync } from 'node:fs';

export type ProcessInfo = { pid: number; name: string };

/** A process and all below it, as they are now (Linux, /proc). Throws where the system does not say. */
export function processTree(root: number): ProcessInfo[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => read(Number(name)));
  const parents = new Map(all.map(({ pid, parent }) => [pid, parent]));
  return all.filter(({ pid }) => isDescendant(pid, root, parents));
}

/** Nothing of one that ended meanwhile. */
function read(pid: number): (ProcessInfo & { parent: number })[] {
  try {
    const [, name = '', parent = ''] = /^\d+ \((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'latin1')) ?? [];
    return [{ pid, name, parent: Number(parent) }];
  } catch {
    return [];
  }
}

function isDescendant(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at)) if (at === root) return true;
  return false;
}
