import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');
const alias = [
  { find: /^@\//, replacement: `${root}/` },
  // `server-only` throws outside of Next's bundles; the modules that import it are tested in plain Node.
  { find: /^server-only$/, replacement: `${root}/test/server-only.ts` },
];
const outside = ['**/node_modules/**', '**/.next/**', '**/.data/**', 'e2e/**'];

export default defineConfig({
  resolve: { alias },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx,mjs}'],
          exclude: [...outside, '**/*.integration.test.*'],
          // A busy machine is slow, and that alone is no failure.
          testTimeout: 60_000,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['**/*.integration.test.{ts,tsx}'],
          exclude: outside,
          globalSetup: ['test/database/global-setup.ts'],
          testTimeout: 60_000,
          isolate: false,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
