/** Exits 1 with a line for each import that the architecture forbids and each circle, of files or of folders. */
import { findBrokenBoundaries } from '../../config/boundaries.mjs';
import { mayImport } from '../../config/may-import.mjs';
import { root } from '../setup/paths.mjs';

const folders = [...new Set(Object.keys(mayImport).map((room) => room.split('/')[0]))];
const broken = await findBrokenBoundaries(
  root,
  folders.filter((folder) => folder !== 'messages'),
);
for (const line of broken) console.error(line);
process.exit(broken.length === 0 ? 0 : 1);
