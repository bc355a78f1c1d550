import { describe, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import {
  createDraft,
  createEmbargoed,
  createPublished,
  createScheduled,
  createWithdrawn,
} from '@/test/factories/article';
import { createAuthor } from '@/test/factories/author';
import { createImage } from '@/test/factories/media';
import { createSection } from '@/test/factories/section';
import { createThread } from '@/test/factories/thread';
import { createTopic } from '@/test/factories/topic';
import { createUser } from '@/test/factories/user';
import { useDatabase } from '@/test/database/use-database';

describe('the database keeps its own rules', () => {
  useDatabase();

  it('takes an article of each status, with all that hangs on it', async () => {
    const [section, thread, image, user, author, topic] = await Promise.all([
      createSection(),
      createThread(),
      createImage(),
      createUser(),
      createAuthor(),
      createTopic(),
    ]);
    await createPublished({
      sectionId: section.id,
      threadId: thread.id,
      leadMediaId: image.id,
      createdById: user.id,
      authorIds: [author.id],
      topicIds: [topic.id],
    });
    await Promise.all([createDraft(), createEmbargoed(), createScheduled(), createWithdrawn()]);
    const rows = await getDb().article.findMany({ select: { status: true, publicId: true } });
    expect(rows.map((row) => row.status).sort()).toEqual(['DRAFT', 'PUBLISHED', 'PUBLISHED', 'SCHEDULED', 'WITHDRAWN']);
    expect(rows.every((row) => /^[0-9a-z]{4,}$/.test(row.publicId))).toBe(true);
  });

  it('refuses a status without its dates', async () => {
    const { id } = await createDraft();
    for (const status of ['PUBLISHED', 'SCHEDULED', 'WITHDRAWN'] as const) {
      await expect(getDb().article.update({ where: { id }, data: { status } })).rejects.toThrow(/check constraint/);
    }
  });

  it('never gives a public id twice', async () => {
    const first = await createDraft();
    await getDb().article.delete({ where: { id: first.id } });
    expect((await createDraft()).publicId).not.toBe(first.publicId);
  });

  it("keeps the article's date beside its authors and topics while it is published", async () => {
    const [author, topic] = await Promise.all([createAuthor(), createTopic()]);
    const { id, publishedAt } = await createPublished({ authorIds: [author.id], topicIds: [topic.id] });
    const dates = async () => {
      const row = await getDb().article.findUniqueOrThrow({ where: { id }, select: { authors: true, topics: true } });
      return [row.authors[0]?.publishedAt, row.topics[0]?.publishedAt];
    };
    expect(await dates()).toEqual([publishedAt, publishedAt]);
    await getDb().article.update({ where: { id }, data: { status: 'WITHDRAWN', withdrawnAt: new Date() } });
    expect(await dates()).toEqual([null, null]);
  });

  it('refuses an article related to itself and a focal point outside the picture', async () => {
    const { id } = await createDraft();
    await expect(getDb().relatedPin.create({ data: { articleId: id, relatedId: id } })).rejects.toThrow(
      /check constraint/,
    );
    await expect(createImage({ focalX: 1.2 })).rejects.toThrow(/check constraint/);
  });
});
