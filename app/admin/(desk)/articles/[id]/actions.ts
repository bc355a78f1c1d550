'use server';

import { z } from 'zod';
import {
  heartbeatSchema,
  autosaveDraftSchema,
  nameRevisionSchema,
  restoreRevisionSchema,
} from '@/domain/publishing/working-copy/draft-schema';
import { autosaveDraft } from '@/domain/publishing/drafts/autosave-draft';
import { heartbeat } from '@/domain/publishing/drafts/presence';
import { nameRevision, restoreRevision } from '@/domain/publishing/revisions/revisions';
import { searchArticles } from '@/domain/search/queries';
import { readSettings } from '@/domain/settings/queries';
import { findNames } from '@/domain/taxonomy/find-names';
import { nameKinds } from '@/domain/taxonomy/types';
import { ok } from '@/lib/result';
import { articlePath } from '@/lib/urls';
import { defineAction, defineFormAction } from '@/server/actions/define-action';

/** Saves work in progress; see `autosaveDraft`. */
export const autosaveDraftAction = defineAction({
  permission: 'article.save',
  input: autosaveDraftSchema,
  run: ({ actor, input }) => autosaveDraft(actor, input),
});

/** Reports the person's presence and returns who else is there. */
export const heartbeatAction = defineAction({
  permission: 'article.read',
  input: heartbeatSchema,
  run: ({ actor, input }) => heartbeat(actor, input),
});

/** Saves the current version as a named revision. */
export const nameRevisionAction = defineAction({
  permission: 'article.save',
  input: nameRevisionSchema,
  run: ({ actor, input }) => nameRevision(actor, input),
});

/** Makes an older revision the current version. */
export const restoreRevisionAction = defineFormAction({
  permission: 'article.save',
  input: restoreRevisionSchema,
  done: 'saved',
  run: ({ actor, input }) => restoreRevision(actor, input),
});

/** Finds sections, topics, authors and threads by name. */
export const findNamesAction = defineAction({
  permission: 'article.create',
  input: z.object({ kind: z.enum(nameKinds), query: z.string().trim().min(1).max(100) }),
  run: async ({ input }) => ok(await findNames(input.kind, input.query)),
});

/** Finds published articles to link to. */
export const findLinkTargets = defineAction({
  permission: 'article.create',
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
