import next from '@next/eslint-plugin-next';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { defineConfig, globalIgnores } from 'eslint/config';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
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

/** Regular expressions run on text from outside; a quadratic one stops the process for everybody. */
const linearRegexps = {
  'regexp/no-super-linear-backtracking': 'error',
  // A sticky expression does not move; what runs it decides where it goes on.
  'regexp/no-super-linear-move': ['error', { ignoreSticky: true }],
};

/** Quadratic costs that the rules above do not see. */
const linearText = {
  'no-restricted-syntax': [
    'error',
    {
      selector: "CallExpression[callee.property.name='normalize']",
      message: 'Use normalizeUnicode (lib/arabic/stream-safe.ts): normalizing sorts marks at quadratic cost.',
    },
    {
      selector: String.raw`Literal[regex.pattern=/(\.|\[\\s\\S\]|\[\^\])[*+]\?/]`,
      message: 'Use indexOf: where the end is missing, a lazy search runs to the end from every beginning.',
    },
  ],
};

export default defineConfig(
  globalIgnores(generated),
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })] },
    rules: { ...language, ...noUnsafeSql },
  },
  { plugins: { regexp }, rules: linearRegexps },
  { files: ['**/*.{ts,tsx}'], extends: [tseslint.configs.strict], rules: types },
  {
    files: ['{app,components}/**/*.tsx'],
    plugins: { '@next/next': next },
    // Pictures are made ahead in the sizes that pages name; Next's own component would make them again.
    rules: { ...next.configs['core-web-vitals'].rules, '@next/next/no-img-element': 'off' },
  },
  { files: ['{app,components}/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },
  { ignores: ['lib/arabic/stream-safe.ts', '**/*.{test,spec}.*', 'test/**', 'e2e/**'], rules: linearText },
  { files: defaultExports, rules: { 'import-x/no-default-export': 'off' } },
  { files: ['scripts/**', 'test/bench/**', 'e2e/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.{test,spec}.{ts,tsx,mjs}'], rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' } },
  noUnguardedRequests,
  importRules(),
);
