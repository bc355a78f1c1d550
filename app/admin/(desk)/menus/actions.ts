'use server';

import { z } from 'zod';
import { saveMenus as save } from '@/domain/menus/commands';
import { readMenuDesk } from '@/domain/menus/desk-queries';
import { saveMenusSchema } from '@/domain/menus/schema';
import { findNames } from '@/domain/taxonomy/find-names';
import { ok } from '@/lib/result';
import { defineAction } from '@/server/actions/define-action';

const permission = 'menu.edit';

/** Saves all menus and returns them as they are stored. */
export const saveMenus = defineAction({
  permission,
  input: saveMenusSchema,
  run: async ({ actor, input }) => {
    const saved = await save(actor, input);
    return saved.ok ? ok(await readMenuDesk()) : saved;
  },
});

export const readMenus = defineAction({
  permission,
  input: z.strictObject({}),
  run: async () => ok(await readMenuDesk()),
});

export const findMenuTopics = defineAction({
  permission,
  input: z.strictObject({ query: z.string().trim().min(1).max(100) }),
  run: async ({ input }) => ok(await findNames('topic', input.query)),
});
