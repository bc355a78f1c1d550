import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleStatuses } from '@/domain/articles/types';
import { type Actor, userRoles } from '@/domain/users/types';
import { actions } from '@/server/permissions/actions';
import { pages } from '@/server/permissions/pages';

const me = (role: Actor['role']): Actor => ({ id: 'me', label: 'me', role });
const own = (status: 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN') => ({ status, createdById: 'me', sectionId: null });
const other = (status: 'DRAFT' | 'PUBLISHED') => ({ status, createdById: 'other', sectionId: null });

describe('permissions', () => {
  it('match docs/permissions.md', async () => {
    await expect(describePermissions()).toMatchFileSnapshot('../../docs/permissions.md');
  });

  it('keep writing and publishing apart', () => {
    expect(actions['article.save'].allows(me('CONTRIBUTOR'), own('DRAFT'))).toBe(true);
    expect(actions['article.save'].allows(me('CONTRIBUTOR'), own('PUBLISHED'))).toBe(false);
    expect(actions['article.save'].allows(me('AUTHOR'), own('PUBLISHED'))).toBe(true);
    expect(actions['article.save'].allows(me('AUTHOR'), other('DRAFT'))).toBe(false);
    expect(actions['article.submit'].allows(me('CONTRIBUTOR'), own('DRAFT'))).toBe(false);
    expect(actions['article.submit'].allows(me('AUTHOR'), own('DRAFT'))).toBe(true);
    for (const name of [
      'article.publish',
      'article.schedule',
      'article.approve',
      'article.withdraw',
      'article.correct',
    ] as const) {
      expect(actions[name].allows(me('AUTHOR'), own('DRAFT')), name).toBe(false);
      expect(actions[name].allows(me('EDITOR'), other('PUBLISHED')), name).toBe(true);
    }
  });

  it('leave people, settings and the trail to administrators', () => {
    for (const page of ['people', 'settings', 'audit'] as const) {
      expect(['CONTRIBUTOR', 'AUTHOR', 'EDITOR'].map((role) => pages[page](me(role as Actor['role'])))).toEqual([
        false,
        false,
        false,
      ]);
      expect(pages[page](me('ADMINISTRATOR'))).toBe(true);
    }
    expect(actions['user.manage'].allows(me('EDITOR'))).toBe(false);
    expect(actions['settings.update'].allows(me('EDITOR'))).toBe(false);
  });
});

/** Actions that need no signed-in user. */
const doors = {
  'app/admin/sign-in/actions.ts': ['signIn', 'confirmCode', 'signOut'],
  'app/admin/link/[token]/actions.ts': ['choosePassword'],
} as Record<string, string[]>;
const publicRoutes = [
  /^app\/api\/v1\//,
  /^app\/api\/auth\//,
  /^app\/\(feeds\)\//,
  /^app\/(og|icons|favicon\.ico|sitemaps|sitemap\.xml|(robots|ads|trust)\.txt|\.well-known)\//,
];

describe('every way into the desk', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .map((file) => join('app', file))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file));
  const textOf = (file: string) => readFileSync(file, 'utf8');

  it.each(files.filter((file) => file.startsWith('app/admin/(desk)/') && file.endsWith('page.tsx')))(
    '%s asks who is there',
    (file) => {
      expect(textOf(file)).toMatch(/default async function [^]*?requireActor\('/);
    },
  );

  it.each(files.filter((file) => /^['"]use server['"]/.test(textOf(file))))(
    '%s exports defined actions alone',
    (file) => {
      const exported = [...textOf(file).matchAll(/^export (?:const (\w+) = (\w+)|async function (\w+))/gm)];
      expect(exported.length).toBeGreaterThan(0);
      const undefinedOnes = exported.filter(
        ([, , maker]) => !['defineAction', 'defineFormAction', 'definePublicFormAction'].includes(maker ?? ''),
      );
      expect(undefinedOnes.map(([, constant, , name]) => constant ?? name)).toEqual(doors[file] ?? []);
    },
  );

  it('has no action outside of its files', () => {
    expect(files.filter((file) => /^[ \t]+['"]use server['"]/m.test(textOf(file)))).toEqual([]);
  });

  it.each(files.filter((file) => file.endsWith('route.ts') && !publicRoutes.some((known) => known.test(file))))(
    '%s asks who is there',
    (file) => {
      const answers = [...textOf(file).matchAll(/from '@\/(server\/[^']+)'/g)].map(([, module]) =>
        textOf(`${module}.ts`),
      );
      expect([textOf(file), ...answers].join('\n')).toMatch(/findDeskUser\(|requireActor\(/);
    },
  );
});

/** Every role's permissions as Markdown tables, generated from the policies. */
function describePermissions(): string {
  return [
    '# Who may do what',
    '',
    'Made from the policies; the tests compare it with them and with what the commands do.',
    '',
    'Over HTTP, `npm run bench -- probes` signs in as everybody and as nobody, asks a production server for 1,000 things at random (actions, pages, files, another’s ids)',
    'and compares each answer with these tables; `npm test` asks for 150, others each day. `npm run bench -- sessions` measures how soon a session, a permission or an account that',
    'was ended at one process is over at another; `npm test` wants less than a second.',
    '',
    '## Pages',
    '',
    ...table(
      ['page', ...userRoles],
      Object.entries(pages).map(([name, allows]) => [name, ...userRoles.map((role) => mark(allows(me(role))))]),
    ),
    '',
    '## Actions by role',
    '',
    ...table(['action', ...userRoles], rowsByRole()),
    '',
    '## Actions by role and article',
    '',
    'In each cell: the states of an article in which the role may, one’s own / another’s. Whether the step fits the state is the workflow’s to say.',
    '',
    ...table(['action', ...userRoles], rowsByArticle()),
    '',
    '## Limited to sections',
    '',
    'An administrator may limit a person to some sections; nobody else has a limit, and administrators are not bound by one. It holds from the next request on. One rule decides',
    '(`coversSection` in `domain/users/policy.ts`, `isWithinLimit` in `domain/articles/policy.ts`), before a step and of what the step makes of the article: nobody brings an',
    'article into a section that is not theirs, by saving, by publishing a text or an older state that names another, or by autosave, which keeps the text and leaves the article',
    'where it is. Reading and notes stay as they are. Live coverage follows its article’s section. Front page, breaking news, taxonomy and redirects belong to the whole site, so',
    'a limited editor has none of them; media belong to no section. What was scheduled before a limit is published all the same.',
    '',
    'Of what a role may do at all, in an article of one of their sections / of another / of none and one’s own / of none and another’s:',
    '',
    ...table(['action', 'limited'], rowsByLimit()),
    '',
    `A limited editor lacks these pages and actions: ${lostByLimit().join(', ')}.`,
    '',
  ].join('\n');
}

function rowsByRole(): string[][] {
  return Object.entries(actions).flatMap(([name, permission]) =>
    permission.of === 'role' ? [[name, ...userRoles.map((role) => mark(permission.allows(me(role))))]] : [],
  );
}

function rowsByArticle(): string[][] {
  return Object.entries(actions).flatMap(([name, permission]) => {
    if (permission.of !== 'article') return [];
    const states = (role: (typeof userRoles)[number], createdById: string) =>
      summary(
        articleStatuses.filter((status) => permission.allows(me(role), { status, createdById, sectionId: null })),
      );
    return [[name, ...userRoles.map((role) => `${states(role, 'me')} / ${states(role, 'other')}`)]];
  });
}

/** Of each action, where an editor who may do it everywhere still may when limited. */
function rowsByLimit(): string[][] {
  const places = [
    { sectionId: 'theirs', createdById: 'other' },
    { sectionId: 'another', createdById: 'other' },
    { sectionId: null, createdById: 'me' },
    { sectionId: null, createdById: 'other' },
  ];
  return Object.entries(actions).flatMap(([name, permission]) => {
    if (permission.of !== 'article') return [];
    const cells = places.map((place) =>
      summary(
        articleStatuses.filter((status) =>
          permission.allows({ ...me('EDITOR'), sectionIds: ['theirs'] }, { ...place, status }),
        ),
      ),
    );
    return [[name, cells.join(' / ')]];
  });
}

function lostByLimit(): string[] {
  const limited: Actor = { ...me('EDITOR'), sectionIds: ['theirs'] };
  const ofPages = Object.entries(pages).filter(([, allows]) => allows(me('EDITOR')) && !allows(limited));
  const ofActions = Object.entries(actions).filter(
    ([, permission]) => permission.of === 'role' && permission.allows(me('EDITOR')) && !permission.allows(limited),
  );
  return [...ofPages, ...ofActions].map(([name]) => `\`${name}\``);
}

function summary(states: string[]): string {
  if (states.length === 0) return '–';
  return states.length === articleStatuses.length ? 'all' : states.join(', ');
}

function table(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

const mark = (is: boolean): string => (is ? 'yes' : '–');
