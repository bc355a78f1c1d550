/** One of the processes of `WORKERS=n npm start`; its parent has prepared everything. */
import { loadTypeScript } from './start-site.mjs';
import { fail } from './progress.mjs';

try {
  await loadTypeScript();
  const { serveAsWorker } = await import('../../server/worker.ts');
  await serveAsWorker();
} catch (error) {
  fail(error);
}
