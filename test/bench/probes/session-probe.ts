import { randomUUID } from 'node:crypto';
import { getDb } from '@/db/client';
import type { ProbeContext, Verdict } from './probe';
import type { SurfaceAction } from './surface';

/** Ends a session by its id: one's own ends; another's is answered with not-found and goes on. */
export async function sessionProbe(
  { people, anonymous, pick, expect }: ProbeContext,
  actions: SurfaceAction[],
): Promise<Verdict> {
  const person = pick([null, ...people]);
  const owner = pick([person ?? pick(people), pick(people)]);
  const session = await getDb().session.create({
    data: { userId: owner.actor.id, token: randomUUID(), expiresAt: new Date(Date.now() + 60_000) },
    select: { id: true },
  });
  const action = actions.find(({ key }) => key === 'account/actions.ts endSessionAction');
  if (!action) throw new Error('the desk has no action that ends a session');
  const { outcome } = await (person?.visitor ?? anonymous).call(action, { sessionId: session.id });
  const goesOn = (await getDb().session.deleteMany({ where: { id: session.id } })).count === 1;
  // Administrators may end anybody's.
  const isOwn = person !== null && (owner.actor.id === person.actor.id || person.actor.role === 'ADMINISTRATOR');
  const expected = !person ? 'signed-out' : isOwn ? 'ok' : 'not-found';
  expect(expected);
  if (outcome === expected && goesOn === !isOwn) return null;
  return `${person?.actor.role ?? 'nobody'} ends a session of ${owner === person ? 'their own' : 'another'}: ${outcome}, and it ${goesOn ? 'goes on' : 'is over'}`;
}
