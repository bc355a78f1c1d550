import { Client } from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import type { ContentInput } from '@/domain/articles/fields';
import { findPublicArticle, listLatest } from '@/domain/articles/queries';
import { listRelated } from '@/domain/related/queries';
import type { Actor } from '@/domain/users/types';
import { createPublished, documentOf, missingId } from '@/test/factories/article';
import { createAuthor } from '@/test/factories/author';
import { createSection } from '@/test/factories/section';
import { createTopic } from '@/test/factories/topic';
import { createActor } from '@/test/factories/user';
import { useDatabase } from '@/test/database/use-database';
import { unwrap } from '@/test/unwrap';
import { addCorrection, changeSlug } from './corrections';
import { createArticle, saveArticle } from '@/domain/publishing/drafts/save-article';
import { publishArticle, unpublishArticle, withdrawArticle } from './publish';
import type { Outcome } from '@/domain/publishing/types';

useDatabase();

const system: Actor = { id: null, label: 'test', role: 'SYSTEM' };
let content: ContentInput;
let sectionId: string;
let topicId: string;

beforeEach(async () => {
  const [section, topic, author] = await Promise.all([createSection(), createTopic(), createAuthor()]);
  sectionId = section.id;
  topicId = topic.id;
  content = {
    title: 'إعادة فتح الجسر القديم',
    standfirst: 'بعد عامين',
    body: documentOf('نص الخبر.'),
    sectionId,
    topicIds: [topicId],
    authorIds: [author.id],
  };
});

describe('the life of an article', () => {
  it('is published, corrected and withdrawn', async () => {
    const draft = unwrap(await createArticle(system, { content }));
    expect(await findPublicArticle(draft.publicId)).toBeNull();
    const published = unwrap(await publishArticle(system, draft));
    const found = await findPublicArticle(draft.publicId);
    expect(found).toMatchObject({
      state: 'published',
      article: { title: content.title, slug: 'إعادة-فتح-الجسر-القديم', wordCount: 2, section: { id: sectionId } },
    });
    const corrected = unwrap(await addCorrection(system, { ...published, note: 'أُغلق الجسر عامين لا ثلاثة.' }));
    expect(await findPublicArticle(draft.publicId)).toMatchObject({
      article: { corrections: [{ note: 'أُغلق الجسر عامين لا ثلاثة.' }] },
    });
    const renamed = unwrap(await changeSlug(system, { ...corrected, slug: 'جسر النهر' }));
    expect(await findPublicArticle(draft.publicId)).toMatchObject({ article: { slug: 'جسر-النهر' } });
    unwrap(await withdrawArticle(system, { ...renamed, notice: 'سُحب.' }));
    expect(await findPublicArticle(draft.publicId)).toMatchObject({ state: 'withdrawn', notice: 'سُحب.' });
    expect((await listLatest()).items).toEqual([]);
    const actions = await getDb().auditEvent.findMany({
      where: { targetId: draft.id },
      orderBy: { id: 'asc' },
      select: { action: true },
    });
    expect(actions.map(({ action }) => action)).toEqual([
      'article.create',
      'article.publish',
      'article.correct',
      'article.slug',
      'article.withdraw',
    ]);
  });

  it('shows readers the saved state that was published, not the one being written', async () => {
    const draft = unwrap(await createArticle(system, { content }));
    const published = unwrap(await publishArticle(system, draft));
    const saved = unwrap(
      await saveArticle(system, { ...pick(published), content: { ...content, title: 'عنوان قيد الكتابة' } }),
    );
    const savedAgain = unwrap(
      await saveArticle(system, { ...pick(saved), content: { ...content, title: 'عنوان لم يُعتمد' } }),
    );
    expect(await findPublicArticle(draft.publicId)).toMatchObject({ article: { title: content.title } });
    unwrap(await publishArticle(system, { ...pick(savedAgain), revisionId: saved.revisionId }));
    expect(await findPublicArticle(draft.publicId)).toMatchObject({
      article: { title: 'عنوان قيد الكتابة', slug: 'إعادة-فتح-الجسر-القديم' },
    });
    expect(await getDb().workingCopy.count()).toBe(1);
  });

  it('becomes a draft with the last saved version when unpublished', async () => {
    const draft = unwrap(await createArticle(system, { content }));
    const published = unwrap(await publishArticle(system, draft));
    const saved = unwrap(await saveArticle(system, { ...pick(published), content: { ...content, title: 'الأحدث' } }));
    unwrap(await unpublishArticle(system, pick(saved)));
    expect(await findPublicArticle(draft.publicId)).toBeNull();
    expect(await getDb().article.findUnique({ where: { id: draft.id } })).toMatchObject({
      status: 'DRAFT',
      title: 'الأحدث',
    });
  });

  it('lets a slug that an editor chose outlive a change of title', async () => {
    const draft = unwrap(await createArticle(system, { content }));
    const named = unwrap(await changeSlug(system, { ...pick(draft), slug: 'الجسر' }));
    unwrap(await saveArticle(system, { ...pick(named), content: { ...content, title: 'عنوان آخر' } }));
    expect(await getDb().article.findUnique({ where: { id: draft.id } })).toMatchObject({
      slug: 'الجسر',
      title: 'عنوان آخر',
    });
  });
});

describe('refusals', () => {
  it('lets one of two writers with the same version win', async () => {
    const draft = unwrap(await createArticle(system, { content }));
    const both = await Promise.all(
      ['أول', 'ثانٍ'].map((title) => saveArticle(system, { ...pick(draft), content: { ...content, title } })),
    );
    expect(both.map((one) => (one.ok ? 'saved' : one.reason)).sort()).toEqual(['conflict', 'saved']);
    expect(await getDb().revision.count({ where: { articleId: draft.id } })).toBe(2);
  });

  it('names the invalid field, and changes nothing', async () => {
    expect(await createArticle(system, { content: { ...content, title: ' \u200f ' } })).toMatchObject({
      ok: false,
      reason: 'invalid',
      detail: expect.stringContaining('title'),
    });
    expect(
      await createArticle(system, {
        content: { ...content, body: { type: 'doc', version: 1, content: [{ type: 'script' }] } },
      }),
    ).toMatchObject({ ok: false, reason: 'invalid', detail: expect.stringContaining('body') });
    expect(await createArticle(system, { content: { ...content, sectionId: missingId() } })).toMatchObject({
      ok: false,
      reason: 'unknown-reference',
    });
    unwrap(await createArticle(system, { content, externalId: 'e1' }));
    expect(await createArticle(system, { content, externalId: 'e1' })).toMatchObject({
      ok: false,
      reason: 'duplicate',
    });
    expect(await publishArticle(system, { id: missingId(), version: 1 })).toMatchObject({
      ok: false,
      reason: 'not-found',
    });
    expect(await getDb().article.count()).toBe(1);
  });

  it("takes everything back when the revision is another article's", async () => {
    const [one, other] = [
      unwrap(await createArticle(system, { content })),
      unwrap(await createArticle(system, { content })),
    ];
    expect(await publishArticle(system, { ...pick(one), revisionId: other.revisionId })).toMatchObject({
      ok: false,
      reason: 'not-found',
    });
    expect(await getDb().article.findUnique({ where: { id: one.id } })).toMatchObject({ status: 'DRAFT', version: 1 });
  });

  it('corrects and withdraws only what is published', async () => {
    const draft = unwrap(await createArticle(system, { content }));
    expect(await addCorrection(system, { ...pick(draft), note: 'خطأ' })).toMatchObject({
      ok: false,
      reason: 'wrong-state',
    });
    expect(await withdrawArticle(system, { ...pick(draft), notice: 'سُحب' })).toMatchObject({
      ok: false,
      reason: 'wrong-state',
    });
  });

  it('keeps writing and publishing apart', async () => {
    const [contributor, author, editor] = await Promise.all(
      (['CONTRIBUTOR', 'AUTHOR', 'EDITOR'] as const).map(createActor),
    );
    if (!contributor || !author || !editor) throw new Error('three accounts were made');
    const draft = unwrap(await createArticle(contributor, { content }));
    expect(await publishArticle(contributor, pick(draft))).toMatchObject({ ok: false, reason: 'forbidden' });
    expect(await saveArticle(author, { ...pick(draft), content })).toMatchObject({ ok: false, reason: 'forbidden' });
    const published = unwrap(await publishArticle(editor, pick(draft)));
    expect(await saveArticle(contributor, { ...pick(published), content })).toMatchObject({
      ok: false,
      reason: 'forbidden',
    });
    expect(await changeSlug(contributor, { ...pick(published), slug: 'x' })).toMatchObject({
      ok: false,
      reason: 'forbidden',
    });
  });
});

it('tells every page that shows the article, in the same transaction', async () => {
  const neighbour = await createPublished({ topicIds: [topicId] });
  const draft = unwrap(await createArticle(system, { content: { ...content, relatedPinIds: [neighbour.id] } }));
  await getDb().relatedHeadline.create({
    data: {
      articleId: neighbour.id,
      position: 0,
      headline: 'إعاده فتح الجسر القديم',
      matchKey: 'اعاده فتح الجسر القديم',
    },
  });
  const heard = await listen(() => publishArticle(system, pick(draft)));
  expect(heard).toEqual(
    expect.arrayContaining([
      `article:${draft.id}`,
      'front',
      'latest',
      'feeds',
      `section:${sectionId}`,
      `topic:${topicId}`,
      `article:${neighbour.id}`,
    ]),
  );
  expect(await listRelated(neighbour.id, 6)).toMatchObject([{ article: { id: draft.id }, reason: 'source' }]);
});

async function listen(run: () => Promise<Outcome<unknown>>): Promise<string[]> {
  const client = new Client({ connectionString: process.env['DATABASE_URL'] });
  await client.connect();
  const tags: string[] = [];
  client.on('notification', ({ payload }) => tags.push(...(payload ?? '').split(' ')));
  await client.query('LISTEN warraq_tags');
  unwrap(await run());
  await client.query('SELECT 1');
  await client.end();
  return tags;
}

function pick({ id, version }: { id: string; version: number }) {
  return { id, version };
}
