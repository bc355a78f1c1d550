import type { ArticleStatus } from '@/domain/articles/types';
import { type Actor, userRoles } from '@/domain/users/types';
import { actions } from '@/server/permissions/actions';
import { pages } from '@/server/permissions/pages';

export const articleStatuses = [
  'DRAFT',
  'IN_REVIEW',
  'APPROVED',
  'SCHEDULED',
  'PUBLISHED',
  'WITHDRAWN',
] as const satisfies ArticleStatus[];

/** Every role's permissions as Markdown tables, generated from the policies. */
export function describePermissions(): string {
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
      Object.entries(pages).map(([name, allows]) => [name, ...userRoles.map((role) => mark(allows(actorOf(role))))]),
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
  ].join('\n');
}

function rowsByRole(): string[][] {
  return Object.entries(actions).flatMap(([name, permission]) =>
    permission.of === 'role' ? [[name, ...userRoles.map((role) => mark(permission.allows(actorOf(role))))]] : [],
  );
}

function rowsByArticle(): string[][] {
  return Object.entries(actions).flatMap(([name, permission]) => {
    if (permission.of !== 'article') return [];
    const states = (role: (typeof userRoles)[number], createdById: string) =>
      summary(articleStatuses.filter((status) => permission.allows(actorOf(role), { status, createdById })));
    return [[name, ...userRoles.map((role) => `${states(role, 'me')} / ${states(role, 'other')}`)]];
  });
}

function summary(states: string[]): string {
  if (states.length === 0) return '–';
  return states.length === articleStatuses.length ? 'all' : states.join(', ');
}

function table(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

const actorOf = (role: Actor['role']): Actor => ({ id: 'me', label: 'me', role });
const mark = (is: boolean): string => (is ? 'yes' : '–');
