import { dirname } from 'node:path/posix';

/**
 * Finds folders that depend on each other in a circle; a parent folder and its own subfolder count as two.
 * Takes modules as dependency-cruiser reports them; returns one line for each circle, with the imports that close it.
 */
export function findFolderCircles(modules) {
  const imports = folderImports(modules);
  return stronglyConnected(imports).map((circle) => describe(circle, imports));
}

/** For each folder the folders that it imports from, each with the files that do so. */
function folderImports(modules) {
  const imports = new Map();
  for (const { source, dependencies } of modules) {
    const from = dirname(source);
    for (const { resolved } of dependencies) {
      const to = dirname(resolved);
      if (to === from) continue;
      if (!imports.has(from)) imports.set(from, new Map());
      const ties = imports.get(from);
      ties.set(to, [...(ties.get(to) ?? []), `${source} -> ${resolved}`]);
    }
  }
  return imports;
}

/** Tarjan's algorithm for strongly connected components; components of one folder are no circle. */
function stronglyConnected(imports) {
  const index = new Map();
  const low = new Map();
  const stack = [];
  const circles = [];
  const visit = (folder) => {
    index.set(folder, index.size);
    low.set(folder, index.get(folder));
    stack.push(folder);
    for (const next of imports.get(folder)?.keys() ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(folder, Math.min(low.get(folder), low.get(next)));
    }
    if (low.get(folder) !== index.get(folder)) return;
    const circle = stack.splice(stack.indexOf(folder));
    if (circle.length > 1) circles.push(circle);
  };
  for (const folder of imports.keys()) if (!index.has(folder)) visit(folder);
  return circles;
}

function describe(circle, imports) {
  const ties = circle.flatMap((from) =>
    circle.flatMap((to) => {
      const [first, ...more] = imports.get(from)?.get(to) ?? [];
      return first ? [`    ${first}${more.length > 0 ? ` (and ${more.length} more)` : ''}`] : [];
    }),
  );
  return [`folders in a circle: ${circle.sort().join(', ')}`, ...ties].join('\n');
}
