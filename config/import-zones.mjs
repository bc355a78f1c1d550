import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mayImport, testsMayImport } from './may-import.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const sources = '**/*.{ts,tsx,mts,js,jsx,mjs}';
const testFiles = '**/*.{test,spec}.{ts,tsx,mjs}';

/** ESLint configuration that keeps every room to what `mayImport` allows it. Tests may use test/ besides. */
export function importRules() {
  return Object.entries(mayImport).flatMap(([room, allowed]) => [
    ruleFor(room, `${room}/${sources}`, allowed),
    ruleFor(room, `${room}/${testFiles}`, [...allowed, 'test', ...(testsMayImport[room] ?? [])]),
  ]);
}

function ruleFor(room, files, allowed) {
  const inside = Object.keys(mayImport).filter((other) => other.startsWith(`${room}/`));
  const zones = zonesOf(
    [...allowed, room],
    `${room} may import: ${allowed.join(', ') || 'nothing'} (config/may-import.mjs)`,
  );
  return {
    name: `rooms/${files}`,
    files: [files],
    ignores: inside.map((other) => `${other}/**`),
    rules: { 'import-x/no-restricted-paths': ['error', { basePath: root, zones }] },
  };
}

/** Every top folder is closed, but for what is allowed of it. */
function zonesOf(allowed, message) {
  return topFolders()
    .filter((folder) => !allowed.includes(folder))
    .map((folder) => {
      const open = allowed
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => `.${path.slice(folder.length)}`);
      return { target: '.', from: `./${folder}`, except: open, message };
    });
}

function topFolders() {
  const rooms = new Set(Object.keys(mayImport).map((room) => room.split('/')[0]));
  return readdirSync(root).filter((name) => rooms.has(name));
}
