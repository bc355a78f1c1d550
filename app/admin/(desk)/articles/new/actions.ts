'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { createArticle } from '@/domain/publishing/drafts/save-article';
import { deskArticlePath } from '@/lib/urls';
import { defineFormAction } from '@/server/actions/define-action';

/** Creates an article and opens it. */
export const create = defineFormAction({
  permission: 'article.create',
  input: z.object({ title: z.string().trim().min(1).max(500), sectionId: z.uuid().optional() }),
  run: async ({ actor, input }) => {
    const made = await createArticle(actor, {
      content: {
        title: input.title,
        sectionId: input.sectionId ?? null,
        body: { type: 'doc', version: 1, content: [] },
      },
    });
    if (!made.ok) return made;
    redirect(deskArticlePath(made.value.id));
  },
});
