import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';

/** Every action that a command writes into the audit trail as a literal; those made from a verb or a noun are few, and named. */
const written = readdirSync('domain', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .flatMap((path) => [...readFileSync(join('domain', path), 'utf8').matchAll(/\baction: '([a-z-]+\.[a-z-]+)'/g)])
  .map(([, action]) => action ?? '');
const fromVerbs = ['submit', 'approve', 'reopen', 'request-changes'].map((verb) => `article.${verb}`);
const fromNouns = ['section', 'topic', 'author', 'thread'].flatMap((noun) => [`${noun}.create`, `${noun}.update`]);
const fromArguments = [
  'article.note',
  'article.note-resolve',
  'article.note-reopen',
  'backup.create',
  'backup.restore',
];

it.each(Object.entries({ ar, en }))('names every action of the audit trail in %s', (_language, messages) => {
  expect(written.length).toBeGreaterThan(40);
  const actions = [...written, ...fromVerbs, ...fromNouns, ...fromArguments];
  const unnamed = actions.filter((action) => !(action.replaceAll('.', '_') in messages.desk.audit.actions));
  expect([...new Set(unnamed)]).toEqual([]);
});
