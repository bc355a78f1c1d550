/** `npm run warraq -- COMMAND`: the command line. Installs and generates what it needs, then runs one command. */
import { checkNode } from './setup/check-node.mjs';

checkNode();

const [{ loadTypeScript, prepare }, { fail }, { withProcessLock }] = await Promise.all([
  import('./setup/start-site.mjs'),
  import('./setup/progress.mjs'),
  import('./setup/process-lock.mjs'),
]);
try {
  await withProcessLock(() => prepare({ build: false }));
  await loadTypeScript();
  const { main } = await import('./cli/main.ts');
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  fail(error);
}
