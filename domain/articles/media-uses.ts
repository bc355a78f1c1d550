import { getDb } from '@/db/client';
import type { Tx } from '@/db/transaction';
import { pictureSettings } from '@/domain/settings/types';
import type { ArticleStatus } from './types';
import { isPublic } from './visibility';

export type MediaPlace = 'lead' | 'body' | 'draft' | 'live' | 'scheduled' | 'portrait' | 'look' | 'advertisement';

/** Where a picture or clip is used: in an article, as an author's portrait, in the look of the site, or in an advertisement. */
export type MediaUse =
  | {
      place: ArticlePlace;
      articleId: string;
      title: string;
      status: ArticleStatus;
      isPublic: boolean;
    }
  | { place: 'portrait'; authorId: string; name: string; isPublic: true }
  | { place: 'advertisement'; advertisementId: string; name: string; isPublic: true }
  | { place: 'look'; isPublic: true };

type ArticlePlace = Exclude<MediaPlace, 'portrait' | 'look' | 'advertisement'>;

/** A bound on the list; a file with more uses is in use in any case. */
const MAX_USES = 200;

/** Every place that names the file: leads, texts, working copies, live entries, what is scheduled, portraits, the look of the site, advertisements. */
export async function findMediaUses(mediaId: string, client: Tx = getDb()): Promise<MediaUse[]> {
  const rows = await client.$queryRaw<{ place: ArticlePlace; article_id: string }[]>`
    SELECT DISTINCT place, article_id FROM media_use WHERE media_id = ${mediaId}::uuid
    UNION SELECT 'scheduled', a.id FROM article a JOIN revision r ON r.id = a.scheduled_revision_id
      WHERE a.status = 'SCHEDULED' AND ${mediaId}::uuid IN (SELECT media_ids_of(r.content))
    LIMIT ${MAX_USES}`;
  const authors = await client.author.findMany({
    where: { portraitId: mediaId },
    select: { id: true, name: true },
    take: MAX_USES,
  });
  const look = await client.setting.count({
    where: { key: { in: [...pictureSettings] }, value: { equals: mediaId } },
  });
  const advertisements = await client.advertisement.findMany({
    where: { mediaId },
    select: { id: true, name: true },
    take: MAX_USES,
  });
  const articles = await readArticles(
    client,
    rows.map((row) => row.article_id),
  );
  return [
    ...rows.flatMap(({ place, article_id: articleId }) => {
      const article = articles.get(articleId);
      return article
        ? [{ place, articleId, ...article, isPublic: article.isPublic && place !== 'draft' && place !== 'scheduled' }]
        : [];
    }),
    ...(look > 0 ? [{ place: 'look' as const, isPublic: true as const }] : []),
    ...advertisements.map(({ id, name }) => ({
      place: 'advertisement' as const,
      advertisementId: id,
      name,
      isPublic: true as const,
    })),
    ...authors.map(({ id, name }) => ({ place: 'portrait' as const, authorId: id, name, isPublic: true as const })),
  ];
}

async function readArticles(client: Tx, ids: string[]) {
  const rows = await client.article.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, title: true, status: true, publishedAt: true, embargoUntil: true },
  });
  const now = new Date();
  return new Map(rows.map((row) => [row.id, { title: row.title, status: row.status, isPublic: isPublic(row, now) }]));
}
