import { describe, expect, it } from 'vitest';
import { articleStatuses } from '@/domain/articles/types';
import { canRunCoverage } from '@/domain/live/policy';
import { type Actor, userRoles } from '@/domain/users/types';
import { actions } from '@/server/permissions/actions';
import { pages } from '@/server/permissions/pages';

const theirs = 'theirs';
const another = 'another';
const free = (role: Actor['role']): Actor => ({ id: 'me', label: 'me', role });
const limited = (role: Actor['role']): Actor => ({ ...free(role), sectionIds: [theirs] });

/** Work that readers do not see; everything else of an article is decided for readers. */
const work = new Set(['article.save', 'article.submit', 'article.preview', 'article.change-slug']);
const reading = new Set(['article.read', 'article.note']);
const ofArticles = Object.entries(actions).flatMap(([name, permission]) =>
  permission.of === 'article' ? [[name, permission.allows] as const] : [],
);

describe.each(ofArticles)('%s', (name, allows) => {
  it.each(userRoles)('of a limited %s', (role) => {
    for (const createdById of ['me', 'other'])
      for (const status of articleStatuses)
        for (const sectionId of [theirs, another, null]) {
          const article = { status, createdById, sectionId };
          const without = allows(free(role), article);
          // Taking one's own draft back from review is work as well, approving is not.
          const isWork = work.has(name) || (name === 'article.reopen' && status === 'IN_REVIEW');
          const isInside =
            role === 'ADMINISTRATOR' ||
            reading.has(name) ||
            sectionId === theirs ||
            (isWork && sectionId === null && createdById === 'me');
          expect(allows(limited(role), article), JSON.stringify(article)).toBe(without && isInside);
        }
  });
});

describe('a limit', () => {
  it('keeps editors from what belongs to the whole site, and administrators from nothing', () => {
    for (const name of ['front.curate', 'taxonomy.edit', 'redirect.edit'] as const) {
      expect(actions[name].allows(free('EDITOR')), name).toBe(true);
      expect(actions[name].allows(limited('EDITOR')), name).toBe(false);
      expect(actions[name].allows(limited('ADMINISTRATOR')), name).toBe(true);
    }
    expect([pages['front-page'], pages.taxonomy, pages.redirects].map((allows) => allows(limited('EDITOR')))).toEqual([
      false,
      false,
      false,
    ]);
    expect(pages.schedule(limited('EDITOR')) && pages.live(limited('EDITOR'))).toBe(true);
  });

  it('lets editors run the coverage of their sections alone', () => {
    expect([theirs, another, null].map((sectionId) => canRunCoverage(limited('EDITOR'), { sectionId }))).toEqual([
      true,
      false,
      false,
    ]);
    expect(canRunCoverage(limited('AUTHOR'), { sectionId: theirs })).toBe(false);
  });

  it('of no section is none, and does not bind the software itself', () => {
    const article = { status: 'DRAFT', createdById: null, sectionId: another } as const;
    expect(actions['article.publish'].allows({ ...free('EDITOR'), sectionIds: [] }, article)).toBe(true);
    expect(actions['article.publish'].allows({ ...limited('SYSTEM'), id: null }, article)).toBe(true);
  });
});
