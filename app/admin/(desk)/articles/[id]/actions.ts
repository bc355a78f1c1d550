'use server';

import { z } from 'zod';
import {
  beatSchema,
  keepDraftSchema,
  nameRevisionSchema,
  restoreRevisionSchema,
} from '@/domain/publishing/draft-schema';
import { keepDraft } from '@/domain/publishing/keep-draft';
import { beat } from '@/domain/publishing/presence';
import { nameRevision, restoreRevision } from '@/domain/publishing/revisions';
import { searchArticles } from '@/domain/search/queries';
import { readSettings } from '@/domain/settings/queries';
import { findNames } from '@/domain/taxonomy/find-names';
import { ok } from '@/lib/result';
import { articlePath } from '@/lib/urls';
import { defineAction, defineFormAction } from '@/server/actions/define-action';

/** Keeps work in progress; see `keepDraft`. */
export const keep = defineAction({
  right: 'article.save',
  input: keepDraftSchema,
  run: ({ actor, input }) => keepDraft(actor, input),
});

/** Says who is there, and hears of others. */
export const beatPresence = defineAction({
  right: 'article.read',
  input: beatSchema,
  run: ({ actor, input }) => beat(actor, input),
});

/** Makes a revision of what is written now, by a name. */
export const keepMilestone = defineAction({
  right: 'article.save',
  input: nameRevisionSchema,
  run: ({ actor, input }) => nameRevision(actor, input),
});

/** Makes an older revision what is written now. */
export const restore = defineFormAction({
  right: 'article.save',
  input: restoreRevisionSchema,
  done: 'saved',
  run: ({ actor, input }) => restoreRevision(actor, input),
});

/** Topics, authors and threads by their names. */
export const findNamed = defineAction({
  right: 'article.create',
  input: z.object({ kind: z.enum(['topic', 'author', 'thread']), query: z.string().trim().min(1).max(100) }),
  run: async ({ input }) => ok(await findNames(input.kind, input.query)),
});

/** Published articles by their words, to link to. */
export const findLinkTargets = defineAction({
  right: 'article.create',
  input: z.object({ query: z.string().trim().min(1).max(200) }),
  run: async ({ input }) => {
    const { timeZone } = await readSettings();
    const found = await searchArticles({ query: input.query, limit: 10, timeZone });
    return ok(
      found.ok
        ? found.value.hits.map(({ article }) => ({ id: article.id, title: article.title, path: articlePath(article) }))
        : [],
    );
  },
});
