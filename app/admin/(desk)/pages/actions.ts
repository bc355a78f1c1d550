'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { pageRoles } from '@/domain/articles/types';
import { changeStaticPage, createStaticPage } from '@/domain/publishing/pages/static-pages';
import { readSettings } from '@/domain/settings/queries';
import { deskArticlePath } from '@/lib/urls';
import { defineFormAction } from '@/server/actions/define-action';
import { withRefresh } from '@/server/actions/with-refresh';
import { startingContent } from '@/server/desk/starting-pages';

const permission = 'page.edit';
/** A select sends '' for none. */
const role = z.enum(pageRoles).or(z.literal('').transform(() => null));

/** Begins a page, with a starting draft for its purpose, and opens it in the editor. */
export const createPageAction = defineFormAction({
  permission,
  // Without a draft there is no title to fall back on.
  input: z.object({ role, title: z.string().trim().max(500) }).superRefine((page, context) => {
    if (page.role === null && page.title === '')
      context.addIssue({
        code: 'too_small',
        origin: 'string',
        minimum: 1,
        inclusive: true,
        path: ['title'],
        input: '',
      });
  }),
  run: async ({ actor, input }) => {
    const { name } = await readSettings();
    const { slug, content } = startingContent(input.role, input.title, name);
    const made = await createStaticPage(actor, { role: input.role, slug, isSearchable: true, content });
    if (!made.ok) return made;
    redirect(deskArticlePath(made.value.id));
  },
});

/** Changes a page's address, purpose and whether search finds it. */
export const changePageAction = defineFormAction({
  permission,
  input: z.object({
    id: z.uuid(),
    version: z.coerce.number().int().min(1),
    slug: z.string().trim().min(1).max(300),
    role,
    isSearchable: z.literal('on').optional(),
  }),
  run: ({ actor, input }) =>
    withRefresh(changeStaticPage(actor, { ...input, isSearchable: input.isSearchable === 'on' })),
});
