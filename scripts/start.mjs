/**
 * `npm start` and `npm run dev`: from a clean clone to a running site. Uses plain Node, and no npm package before they
 * are installed.
 */
import { checkNode } from './setup/check-node.mjs';

checkNode();

const { start } = await import('./setup/start-site.mjs');
await start({ dev: process.argv.includes('--dev') });
