import { articleStatuses, type ArticleStatus } from '@/domain/articles/types';

/** The steps of the workflow. */
export type Verb = keyof typeof workflow;

const same = (...statuses: ArticleStatus[]) => Object.fromEntries(statuses.map((status) => [status, status]));
const to = (next: ArticleStatus, ...from: ArticleStatus[]) => Object.fromEntries(from.map((status) => [status, next]));

type Steps = Partial<Record<ArticleStatus, ArticleStatus>>;

/** The whole workflow: step × status → status. Anything missing here is rejected as `wrong-state`. */
export const workflow = {
  save: same('DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'PUBLISHED'),
  submit: to('IN_REVIEW', 'DRAFT'),
  'request-changes': to('DRAFT', 'IN_REVIEW', 'APPROVED'),
  approve: to('APPROVED', 'DRAFT', 'IN_REVIEW'),
  /** One step back: what was sent or approved too soon. */
  reopen: { APPROVED: 'IN_REVIEW', IN_REVIEW: 'DRAFT' },
  schedule: to('SCHEDULED', 'DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED'),
  unschedule: to('APPROVED', 'SCHEDULED'),
  publish: to('PUBLISHED', 'DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN'),
  unpublish: to('DRAFT', 'PUBLISHED'),
  withdraw: to('WITHDRAWN', 'PUBLISHED'),
  correct: same('PUBLISHED'),
  embargo: same('DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'PUBLISHED'),
  assign: same(...articleStatuses),
} as const satisfies Record<string, Steps>;

/** The status after a step; null when the step is not allowed. */
export function statusAfter(verb: Verb, status: ArticleStatus): ArticleStatus | null {
  const steps: Steps = workflow[verb];
  return steps[status] ?? null;
}

/** The steps possible in a status, regardless of permissions. */
export function verbsOf(status: ArticleStatus): Verb[] {
  const verbs = Object.keys(workflow) as Verb[]; // the keys of the table are its verbs
  return verbs.filter((verb) => statusAfter(verb, status) !== null);
}
