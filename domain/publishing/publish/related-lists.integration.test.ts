import fc from 'fast-check';
import { expect, it } from 'vitest';
import { getDb } from '@/db/client';
import type { ContentInput } from '@/domain/articles/fields';
import { drainRelatedQueue } from '@/domain/related/queue/queue';
import { listRelated } from '@/domain/related/queries';
import type { Actor } from '@/domain/users/types';
import { createPublished, documentOf } from '@/test/factories/article';
import { useDatabase } from '@/test/database/use-database';
import { createArticle, saveArticle } from '@/domain/publishing/drafts/save-article';
import { publishArticle, unpublishArticle, withdrawArticle } from './publish';

useDatabase();

const system: Actor = { id: null, label: 'test', role: 'SYSTEM' };
const SUBJECTS = [
  'ترميم الجسر المعلق فوق نهر الفرات',
  'محاصيل القمح والشعير في الجزيرة',
  'مباريات الدوري وهداف البطولة',
];
const COUNT = 5;

const step = fc.record({
  kind: fc.constantFrom('publish', 'edit', 'withdraw', 'unpublish', 'pin', 'exclude', 'drain'),
  one: fc.nat(COUNT - 1),
  other: fc.nat(COUNT - 1),
  subject: fc.nat(SUBJECTS.length - 1),
});
type Step = { kind: string; one: number; other: number; subject: number };

it('never shows an unpublished or excluded article, puts pins first and is never blank, whatever was done before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      await getDb().article.deleteMany();
      const always = await createPublished({ title: 'منشور دائما' });
      const ids: string[] = [];
      for (let made = 0; made < COUNT; made += 1) ids.push(await draft(made));
      for (const one of steps) {
        await perform(one, ids);
        for (const id of ids) await check(id, always.id);
      }
    }),
    { numRuns: 6 },
  );
}, 120_000);

async function draft(made: number): Promise<string> {
  const created = await createArticle(system, { content: contentOf(made) });
  if (!created.ok) throw new Error(created.reason);
  return created.value.id;
}

function contentOf(subject: number): ContentInput {
  const words = SUBJECTS[subject % SUBJECTS.length] ?? '';
  return {
    title: `خبر عن ${words}`,
    standfirst: '',
    body: documentOf(`تقرير من المكان: ${words}، وما تغير فيها اليوم.`),
    topicIds: [],
    authorIds: [],
  };
}

/** A step that the state does not allow is rejected; the property must hold then too. */
async function perform({ kind, one, other, subject }: Step, ids: string[]): Promise<void> {
  const [articleId = '', relatedId = ''] = [ids[one], ids[other]];
  const { id, version } = await getDb().article.findUniqueOrThrow({
    where: { id: articleId },
    select: { id: true, version: true },
  });
  if (kind === 'publish') await publishArticle(system, { id, version });
  if (kind === 'edit') await saveArticle(system, { id, version, content: contentOf(subject) });
  if (kind === 'withdraw') await withdrawArticle(system, { id, version, notice: 'سُحب.' });
  if (kind === 'unpublish') await unpublishArticle(system, { id, version });
  if (kind === 'drain') await drainRelatedQueue();
  if ((kind === 'pin' || kind === 'exclude') && articleId !== relatedId) {
    const pin = kind === 'pin' ? 'PIN' : 'EXCLUDE';
    await getDb().relatedPin.upsert({
      where: { articleId_relatedId: { articleId, relatedId } },
      create: { articleId, relatedId, kind: pin },
      update: { kind: pin },
    });
  }
}

async function check(articleId: string, alwaysId: string): Promise<void> {
  const [items, pins, shown] = await Promise.all([
    listRelated(articleId, 24),
    getDb().relatedPin.findMany({ where: { articleId } }),
    getDb().article.findMany({ where: { status: 'PUBLISHED' }, select: { id: true } }),
  ]);
  const isShown = new Set(shown.map(({ id }) => id));
  const listed = items.map(({ article }) => article?.id ?? '');
  expect(listed).toContain(alwaysId);
  expect(listed.filter((id) => !isShown.has(id))).toEqual([]);
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed).not.toContain(articleId);
  const kinds = new Map(pins.map(({ relatedId, kind }) => [relatedId, kind]));
  expect(listed.filter((id) => kinds.get(id) === 'EXCLUDE')).toEqual([]);
  const pinned = pins
    .filter(({ relatedId, kind }) => kind === 'PIN' && isShown.has(relatedId))
    .map(({ relatedId }) => relatedId);
  expect(listed.slice(0, pinned.length).toSorted()).toEqual(pinned.toSorted());
}
