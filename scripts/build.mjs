/** `npm run build`: everything that `npm start` prepares, without serving. */
import { checkNode } from './setup/check-node.mjs';

checkNode();

const [{ prepare }, { fail }, { withProcessLock }] = await Promise.all([
  import('./setup/start-site.mjs'),
  import('./setup/progress.mjs'),
  import('./setup/process-lock.mjs'),
]);
await withProcessLock(() => prepare({ build: true })).catch(fail);
