import { getDb } from '@/db/client';
import { canChangeMedia } from '@/domain/media/policy';
import { createImage } from '@/test/factories/media';
import { createPublished } from '@/test/factories/article';
import type { ProbeContext, Verdict } from './probe';
import type { SurfaceAction } from './surface';

/** Describes or removes a picture that the person or another uploaded, used on a public page or not. */
export async function mediaProbe(
  { people, anonymous, pick, expect }: ProbeContext,
  actions: SurfaceAction[],
): Promise<Verdict> {
  const person = pick([null, ...people, ...people]);
  const owner = pick([person ?? pick(people), pick(people)]);
  const { id } = await createImage({ createdById: owner.actor.id, alt: 'كما كان' });
  const article = pick([true, false]) ? await createPublished({ leadMediaId: id, title: 'مادة للسؤال عن صورة' }) : null;
  const action = pick(actions.filter(({ permission }) => permission === 'media.change'));
  const { outcome } = await (person?.visitor ?? anonymous).call(
    action,
    action.key.endsWith('removeMedia')
      ? { id }
      : { id, alt: 'كما لا يحق', caption: '', credit: '', focalX: 0.5, focalY: 0.5 },
  );
  const row = await getDb().media.findUnique({ where: { id }, select: { alt: true } });
  if (article) await getDb().article.delete({ where: { id: article.id } });
  await getDb().media.deleteMany({ where: { id } });
  const isAllowed =
    person !== null && canChangeMedia(person.actor, { createdById: owner.actor.id, isPublic: article !== null });
  expect(!person ? 'signed-out' : isAllowed ? 'allowed' : 'forbidden');
  const who = `${person?.actor.role ?? 'nobody'} ${action.key} ${owner === person ? 'own' : 'another’s'} ${article ? 'public' : 'unseen'}`;
  if (!isAllowed && row?.alt !== 'كما كان') return `${who}: refused, and done all the same`;
  const isRight = !person
    ? outcome === 'signed-out'
    : isAllowed
      ? ['ok', 'in-use'].includes(outcome)
      : outcome === 'forbidden';
  return isRight ? null : `${who}: ${outcome}`;
}
