import { buildSite } from './build-site.mjs';
import { generate } from './generate.mjs';
import { install } from './install.mjs';
import { inRoot } from './paths.mjs';
import { preflight } from './preflight.mjs';
import { fail } from './progress.mjs';
import { telemetryOff } from './run.mjs';
import { withProcessLock } from './process-lock.mjs';

/** Prepares the project and serves. */
export async function start({ dev }) {
  try {
    await preflight();
    await withProcessLock(() => prepare({ build: !dev }));
    await loadTypeScript();
    process.env.NODE_ENV = dev ? 'development' : 'production';
    const { serve } = await import('../../server/main.ts');
    await serve({ dev });
  } catch (error) {
    fail(error);
  }
}

/** Installs, generates and builds what is stale. */
export async function prepare({ build }) {
  Object.assign(process.env, telemetryOff);
  await install();
  await generate();
  if (build) await buildSite();
}

/** From here on this process can import TypeScript, with the paths of tsconfig.json. */
export async function loadTypeScript() {
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: inRoot('tsconfig.json') });
}
