import { actions as permissions } from '@/server/permissions/actions';
import { articleStatuses } from '@/domain/articles/types';
import { articleInputs, outcomeByWorkflow } from './article-inputs';
import type { ProbeContext, Verdict } from './probe';
import { dropSubject, makeSubject, fingerprintOf } from './subjects';
import type { SurfaceAction } from './surface';
import type { Answer } from './visitor';

/**
 * Calls one action as a person (or signed out), where applicable on an article of one's own or another's in a random
 * state.
 */
export async function actionProbe(scene: ProbeContext, action: SurfaceAction): Promise<Verdict> {
  return permissions[action.permission].of === 'article' ? articleProbe(scene, action) : roleProbe(scene, action);
}

/** Sends no input: without the permission the rejection comes first, with it the validation error. */
async function roleProbe({ people, anonymous, pick, expect }: ProbeContext, action: SurfaceAction): Promise<Verdict> {
  const person = pick([null, ...people]);
  const permission = permissions[action.permission];
  const { outcome } = await (person?.visitor ?? anonymous).call(action, {});
  const isAllowed = person !== null && permission.of === 'role' && permission.allows(person.actor);
  expect(!person ? 'signed-out' : isAllowed ? 'allowed' : 'forbidden');
  if (!person) return outcome === 'signed-out' ? null : `nobody ${action.key}: ${outcome}`;
  const isRight = isAllowed
    ? !['forbidden', 'signed-out', 'bug'].includes(outcome) && !outcome.startsWith('http')
    : outcome === 'forbidden';
  return isRight
    ? null
    : `${person.actor.role} ${action.key}: ${outcome}, though ${isAllowed ? 'allowed' : 'not allowed'}`;
}

async function articleProbe(
  { people, anonymous, sectionId, pick, expect }: ProbeContext,
  action: SurfaceAction,
): Promise<Verdict> {
  const asked = articleInputs[action.key];
  if (!asked) throw new Error(`nothing says how to ask ${action.key}`);
  const person = pick([null, ...people, ...people]);
  const owner = pick([person ?? pick(people), pick(people)]);
  const subject = await makeSubject({ status: pick(articleStatuses), ownerId: owner.actor.id }, sectionId);
  const before = await fingerprintOf(subject);
  const permission = permissions[action.permission];
  const state = { status: subject.status, createdById: subject.ownerId, sectionId };
  const expected = !person
    ? 'signed-out'
    : permission.of === 'article' && permission.allows(person.actor, state)
      ? outcomeByWorkflow(asked, subject)
      : 'forbidden';
  expect(expected);
  const page = pick(['/admin/account', `/admin/articles/${subject.id}`]);
  const given = outcomeOf(
    await (person?.visitor ?? anonymous).call(action, asked.input(subject), page),
    asked.isList && expected !== 'signed-out',
  );
  const isTouched = expected !== 'ok' && (await fingerprintOf(subject)) !== before;
  await dropSubject(subject);
  const wanted = asked.isList && expected !== 'signed-out' && expected !== 'ok' ? 'refused' : expected;
  const who = `${person?.actor.role ?? 'nobody'} ${action.key} from ${page} ${subject.status} ${owner === person ? 'own' : 'another’s'}`;
  if (given !== wanted) return `${who}: ${given} in place of ${expected}`;
  return isTouched ? `${who}: refused, and done all the same` : null;
}

/** An action on several articles returns how many it rejected. */
function outcomeOf({ outcome, value }: Answer, isList: boolean | undefined): string {
  const { refused } = (value ?? {}) as { refused?: number }; // what the list's actions give
  return isList && outcome === 'ok' && refused === 1 ? 'refused' : outcome;
}
