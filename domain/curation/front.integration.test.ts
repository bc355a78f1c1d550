import { describe, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import type { Article } from '@/db/generated/client';
import { createPublished } from '@/test/factories/article';
import { createSection } from '@/test/factories/section';
import { useDatabase } from '@/test/database/use-database';
import { readFrontPage } from './queries';

useDatabase();

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR);

describe('the front page', () => {
  it('is empty, not broken, when nothing is published', async () => {
    expect(await readFrontPage()).toEqual({
      lead: null,
      seconds: [],
      grid: [],
      media: [],
      latest: [],
      sections: [],
      opinion: [],
      live: null,
      breaking: null,
      mostRead: { hour: [], day: [], week: [] },
    });
  });

  it('fills itself with the newest, opinion in its own band, nothing twice above the sections', async () => {
    const section = await createSection();
    const made: Article[] = [];
    for (let hours = 1; hours <= 20; hours += 1)
      made.push(
        await createPublished({
          publishedAt: ago(hours),
          sectionId: section.id,
          kind: hours === 1 ? 'OPINION' : 'NEWS',
        }),
      );
    const front = await readFrontPage();
    expect(front.lead?.id).toBe(made[1]?.id);
    expect(front.opinion.map(({ id }) => id)).toEqual([made[0]?.id]);
    expect(front.seconds).toHaveLength(2);
    expect(front.latest.slice(0, 2).map(({ id }) => id)).toEqual([made[4]?.id, made[5]?.id]);
    const top = [front.lead, ...front.seconds, ...front.latest, ...front.opinion].map((card) => card?.id);
    expect(new Set(top).size).toBe(top.length);
    expect(front.sections).toMatchObject([{ section: { id: section.id } }]);
    expect(front.sections[0]?.items.some(({ id }) => id === front.lead?.id)).toBe(false);
  });

  it("lets an editor's choice stand, until its time is over", async () => {
    const [old, older, newest] = [
      await createPublished({ publishedAt: ago(500) }),
      await createPublished({ publishedAt: ago(900) }),
      await createPublished(),
    ];
    const slots = [
      { container: 'lead', articleId: old.id, pinnedUntil: null },
      { container: 'pair', articleId: newest.id, pinnedUntil: null },
    ];
    await getDb().frontSlot.createMany({ data: slots.map((slot) => ({ ...slot, position: 0 })) });
    const curated = await readFrontPage();
    expect([curated.lead?.id, ...curated.seconds.map(({ id }) => id)]).toEqual([old.id, newest.id, older.id]);
    await getDb().frontSlot.updateMany({ data: { pinnedUntil: ago(1) } });
    expect((await readFrontPage()).lead?.id).toBe(newest.id);
  });

  it('shows live coverage that goes on, and breaking news until it expires', async () => {
    const live = await createPublished({ kind: 'LIVE', publishedAt: ago(3) });
    await createPublished({ kind: 'LIVE', liveClosedAt: ago(1) });
    await getDb().breakingNotice.createMany({
      data: [
        { text: 'قديم', expiresAt: ago(1) },
        { text: 'عاجل', path: '/latest', expiresAt: ago(-1) },
      ],
    });
    expect(await readFrontPage()).toMatchObject({
      live: { id: live.id, isLive: true },
      breaking: { text: 'عاجل', path: '/latest' },
    });
  });

  it('shows what was read most', async () => {
    const one = await createPublished();
    await getDb().articleViews.create({
      data: { articleId: one.id, hour: new Date(Math.floor(ago(50).getTime() / HOUR) * HOUR), views: 9 },
    });
    const { mostRead } = await readFrontPage();
    expect([mostRead.day, mostRead.week.map(({ id }) => id)]).toEqual([[], [one.id]]);
  });
});
