import type { Person } from './people';
import type { SurfaceAction } from './surface';
import type { Visitor } from './visitor';
import { getDb } from '@/db/client';

/** One way of ending somebody's session, and how another process shows it. */
export type Revocation = {
  name: string;
  revoke: (administrator: Person, victim: Person) => Promise<string>;
  isRevoked: (elsewhere: Visitor) => Promise<boolean>;
};

const isSignedOut = async (elsewhere: Visitor): Promise<boolean> => (await elsewhere.open('/admin/account')) === 307;

/** Every way, by the desk's own actions. */
export function revocations(actions: SurfaceAction[]): Revocation[] {
  const action = (key: string): SurfaceAction => {
    const found = actions.find((one) => one.key === key);
    if (!found) throw new Error(`the desk has no ${key}`);
    return found;
  };
  const byAdministrator =
    (key: string, more: Record<string, string> = {}) =>
    async (administrator: Person, { actor }: Person) =>
      (await administrator.visitor.call(action(key), { userId: actor.id, ...more }, '/admin/people')).outcome;
  return [
    {
      name: 'one session ended',
      isRevoked: isSignedOut,
      revoke: async (_administrator, { actor, visitor, signIn }) => {
        const [first] = await getDb().session.findMany({
          where: { userId: actor.id },
          orderBy: { createdAt: 'asc' },
          select: { id: true },
        });
        // By its owner, from another browser.
        const beside = await signIn(visitor.site);
        return (await beside.call(action('account/actions.ts endSessionAction'), { sessionId: first?.id ?? '' }))
          .outcome;
      },
    },
    {
      name: 'signed out everywhere',
      isRevoked: isSignedOut,
      revoke: byAdministrator('people/actions.ts endAllSessionsAction'),
    },
    {
      name: 'account disabled',
      isRevoked: isSignedOut,
      revoke: byAdministrator('people/actions.ts disableUserAction'),
    },
    {
      name: 'role taken away',
      isRevoked: async (elsewhere) => (await elsewhere.open('/admin/front-page')) === 403,
      revoke: byAdministrator('people/actions.ts changeRoleAction', { role: 'AUTHOR' }),
    },
  ];
}
