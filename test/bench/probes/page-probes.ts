import { canReadArticle } from '@/domain/articles/policy';
import { canAddMedia } from '@/domain/media/policy';
import { articleStatuses } from '@/domain/articles/types';
import { pages } from '@/server/permissions/pages';
import type { ProbeContext, Verdict } from './probe';
import { dropSubject, makeSubject } from './subjects';
import type { SurfacePage } from './surface';

/** Opens a page of the desk as somebody; one about an article, for an article of one's own or another's. */
export async function pageProbe(
  { people, anonymous, sectionId, pick, expect }: ProbeContext,
  { path, page }: SurfacePage,
): Promise<Verdict> {
  const person = pick([null, ...people]);
  const owner = pick([person ?? pick(people), pick(people)]);
  const subject = path.includes('[id]')
    ? await makeSubject({ status: pick(articleStatuses), ownerId: owner.actor.id }, sectionId)
    : null;
  const status = await (person?.visitor ?? anonymous).open(path.replace('[id]', subject?.id ?? ''));
  if (subject) await dropSubject(subject);
  const isAllowed = person !== null && pages[page](person.actor);
  const maySee =
    isAllowed &&
    (!subject ||
      page !== 'articles' ||
      canReadArticle(person.actor, { status: subject.status, createdById: subject.ownerId, sectionId }));
  // Elsewhere than in the editor there is nothing of an article's id: no live coverage, no person, no advertisement.
  const found = subject && page !== 'articles' ? 404 : 200;
  const expected = !person ? 307 : maySee ? found : 403;
  expect(expected);
  return status === expected
    ? null
    : `${person?.actor.role ?? 'nobody'} ${path} ${subject?.status ?? ''}: ${status} in place of ${expected}`;
}

/** Asks for an article as readers and programs do: who asks makes no difference. */
export async function publicProbe({ people, anonymous, sectionId, pick, expect }: ProbeContext): Promise<Verdict> {
  const person = pick([null, ...people]);
  const subject = await makeSubject({ status: pick(articleStatuses), ownerId: pick(people).actor.id }, sectionId);
  const path = pick([
    `/api/v1/articles/${subject.publicId}`,
    `/api/v1/articles/${subject.publicId}/related`,
    `/og/${subject.publicId}.png`,
    `/a/${subject.publicId}`,
  ]);
  const status = await (person?.visitor ?? anonymous).open(path);
  await dropSubject(subject);
  const isOut = subject.status === 'PUBLISHED';
  // A withdrawn article's address goes on leading to its notice.
  const expected = path.startsWith('/a/')
    ? isOut || subject.status === 'WITHDRAWN'
      ? [200, 308]
      : [404]
    : isOut
      ? [200]
      : [404, 410];
  expect(expected.join(' or '));
  return expected.includes(status)
    ? null
    : `${person?.actor.role ?? 'nobody'} ${path} ${subject.status}: ${status} in place of ${expected.join(' or ')}`;
}

/** Uploads a file that is no picture: without the permission it is rejected as forbidden, with it as no picture. */
export async function uploadProbe({ people, anonymous, pick }: ProbeContext): Promise<Verdict> {
  const person = pick([null, ...people]);
  const status = await (person?.visitor ?? anonymous).upload('this is no picture');
  const isRight = !person
    ? status === 401
    : canAddMedia(person.actor)
      ? ![401, 403, 500].includes(status)
      : status === 403;
  return isRight ? null : `${person?.actor.role ?? 'nobody'} upload: ${status}`;
}
