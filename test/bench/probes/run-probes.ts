import { getDb } from '@/db/client';
import { userRoles } from '@/domain/users/types';
import { seededRandom } from '@/test/random/seeded-random';
import { actionProbe } from './action-probe';
import { mediaProbe } from './media-probe';
import { pageProbe, publicProbe, uploadProbe } from './page-probes';
import { sessionProbe } from './session-probe';
import { dropPeople, makePeople } from './people';
import type { ProbeContext } from './probe';
import { readActions, readPages } from './surface';
import { Visitor } from './visitor';

export type ProbeResult = {
  asked: number;
  wrong: string[];
  byKind: Record<string, number>;
  byAnswer: Record<string, number>;
};

/** Asks a running site for things at random, as people of every role and as nobody, and compares each answer with the policies. */
export async function runProbes({
  site,
  count,
  seed,
}: {
  site: string;
  count: number;
  seed: number;
}): Promise<ProbeResult> {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T; // the lists are not empty
  const result: ProbeResult = { asked: 0, wrong: [], byKind: {}, byAnswer: {} };
  const expect = (answer: string | number) => void (result.byAnswer[answer] = (result.byAnswer[answer] ?? 0) + 1);
  const context: ProbeContext = {
    people: await makePeople(site, [...userRoles, ...userRoles]),
    anonymous: new Visitor(site),
    sectionId: await anySection(),
    pick,
    expect,
  };
  const [actions, pages] = [readActions(), readPages()];
  const kinds = {
    action: () => actionProbe(context, pick(actions)),
    page: () => pageProbe(context, pick(pages)),
    public: () => publicProbe(context),
    session: () => sessionProbe(context, actions),
    media: () => mediaProbe(context, actions),
    upload: () => uploadProbe(context),
  };
  // Actions get most of the requests.
  const mixed = [
    ...Array.from({ length: 14 }, () => 'action' as const),
    ...Array.from({ length: 4 }, () => 'page' as const),
    'public',
    'session',
    'media',
    'upload',
  ] as const;
  try {
    for (; result.asked < count; result.asked += 1) {
      const kind = pick(mixed);
      result.byKind[kind] = (result.byKind[kind] ?? 0) + 1;
      const verdict = await kinds[kind]();
      if (verdict !== null) result.wrong.push(verdict);
    }
  } finally {
    await dropPeople(context.people);
  }
  return result;
}

async function anySection(): Promise<string> {
  const known = await getDb().section.findFirst({ select: { id: true } });
  return (known ?? (await getDb().section.create({ data: { slug: 'أسئلة', name: 'أسئلة' }, select: { id: true } }))).id;
}
