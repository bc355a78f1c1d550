/**
 * `npm start` and `npm run dev`: from a clean clone to a site that answers. Plain Node, and nothing from npm until
 * the packages are there.
 */
import { checkNode } from './setup/check-node.mjs';

checkNode();

const { start } = await import('./setup/start-site.mjs');
await start({ dev: process.argv.includes('--dev') });
