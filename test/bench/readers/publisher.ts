import { getDb } from '@/db/client';
import { createArticle, saveArticle } from '@/domain/publishing/drafts/save-article';
import { publishArticle } from '@/domain/publishing/publish/publish';
import { articlePath } from '@/lib/urls';
import { unwrap } from '@/test/unwrap';

/** One published state: its number stands in the headline and in the body. Times are of `performance.now()`. */
export type PublishedVersion = { number: number; begunAt: number; committedAt: number };

export type Publisher = { path: string; published: PublishedVersion[]; publish: () => Promise<PublishedVersion> };

const actor = { id: null, label: 'bench', role: 'SYSTEM' } as const;

/** Creates an article and publishes it; every `publish` changes its headline and its body and publishes it again. */
export async function createPublisher(): Promise<Publisher> {
  const { id: sectionId } = await getDb().section.findFirstOrThrow({
    select: { id: true },
    orderBy: { position: 'asc' },
  });
  await getDb().article.deleteMany({ where: { externalId: 'bench:publish' } });
  const { id, publicId } = unwrap(
    await createArticle(actor, { content: contentOf(0, sectionId), externalId: 'bench:publish' }),
  );
  const published: PublishedVersion[] = [];
  const publish = async (): Promise<PublishedVersion> => {
    const number = published.length;
    const version = async (): Promise<number> =>
      (await getDb().article.findUniqueOrThrow({ where: { id }, select: { version: true } })).version;
    if (number > 0)
      unwrap(await saveArticle(actor, { id, version: await version(), content: contentOf(number, sectionId) }));
    const target = { id, version: await version() };
    const begunAt = performance.now();
    unwrap(await publishArticle(actor, target));
    const edition = { number, begunAt, committedAt: performance.now() };
    published.push(edition);
    return edition;
  };
  await publish();
  const { slug } = await getDb().article.findUniqueOrThrow({ where: { id }, select: { slug: true } });
  return { path: articlePath({ publicId, slug }), published, publish };
}

function contentOf(number: number, sectionId: string) {
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  return {
    title: `طبعة ${number} من المقال نفسه`,
    sectionId,
    body: {
      type: 'doc',
      version: 1,
      content: [
        paragraph(`متن ${number} من المقال نفسه.`),
        ...Array.from({ length: 8 }, () => paragraph('فقرة لا تتغير من طبعة إلى أخرى، وفيها ما يملأ الصفحة من كلام.')),
      ],
    },
  };
}
