import next from '@next/eslint-plugin-next';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { defineConfig, globalIgnores } from 'eslint/config';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { importRules } from './config/import-zones.mjs';

const generated = [
  '**/node_modules',
  '.next',
  '.data',
  '.cache',
  'db/generated',
  'public',
  'playwright-report',
  'test-results',
  'next-env.d.ts',
];

/** Only Next's own file names, and the configuration files of tools, must have a default export. */
const defaultExports = [
  'app/**/{page,layout,template,loading,error,global-error,not-found,forbidden,unauthorized,default,sitemap,manifest}.{ts,tsx}',
  '*.config.{ts,mjs}',
  'i18n/request.ts',
  'test/**/*.d.ts',
];

const language = {
  'no-console': 'error',
  eqeqeq: 'error',
  'object-shorthand': 'error',
  'no-useless-rename': 'error',
  'prefer-const': 'error',
  'import-x/no-default-export': 'error',
  'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
};

const types = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/no-invalid-void-type': 'off',
};

/** SQL is written as tagged templates, whose values are parameters. */
const noUnsafeSql = {
  'no-restricted-properties': [
    'error',
    ...['$queryRawUnsafe', '$executeRawUnsafe'].map((property) => ({
      property,
      message: 'Write SQL as a tagged template.',
    })),
  ],
};

const outgoing = 'Fetch by server/outgoing/fetch-public-url.';

/** Requests to other servers go through one function, which keeps them off the inside network. */
const noUnguardedRequests = {
  name: 'outgoing-requests',
  files: ['{app,server,domain,jobs,db,lib}/**/*.{ts,tsx}'],
  // This server's own front page.
  ignores: ['**/*.test.*', 'server/outgoing/**', 'server/start/report-ready.ts'],
  rules: {
    'no-restricted-globals': ['error', { name: 'fetch', message: outgoing }],
    'no-restricted-imports': [
      'error',
      {
        paths: [
          { name: 'node:http', importNames: ['get', 'request'], message: outgoing },
          { name: 'node:https', message: outgoing },
          { name: 'node:http2', message: outgoing },
        ],
      },
    ],
  },
};

export default defineConfig(
  globalIgnores(generated),
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })] },
    rules: { ...language, ...noUnsafeSql },
  },
  { files: ['**/*.{ts,tsx}'], extends: [tseslint.configs.strict], rules: types },
  {
    files: ['{app,components}/**/*.tsx'],
    plugins: { '@next/next': next },
    // Pictures are made ahead in the sizes that pages name; Next's own component would make them again.
    rules: { ...next.configs['core-web-vitals'].rules, '@next/next/no-img-element': 'off' },
  },
  { files: ['{app,components}/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },
  { files: defaultExports, rules: { 'import-x/no-default-export': 'off' } },
  { files: ['scripts/**', 'test/bench/**', 'e2e/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.{test,spec}.{ts,tsx,mjs}'], rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' } },
  noUnguardedRequests,
  importRules(),
);
