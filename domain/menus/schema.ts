import { z } from 'zod';
import { lineSchema } from '@/lib/arabic/line-schema';
import { isLinkAddress, MAX_LINK_LENGTH } from '@/lib/link-address';
import { MAX_MENU_ENTRIES, MAX_MENU_LABEL, menuKinds, type MenuEntryInput, type MenuPlace } from './types';

const entrySchema = z
  .strictObject({
    kind: z.enum(menuKinds),
    target: z.string().trim().max(MAX_LINK_LENGTH).default(''),
    label: lineSchema(MAX_MENU_LABEL).default(''),
    depth: z.union([z.literal(0), z.literal(1)]).default(0),
  })
  .superRefine(({ kind, target, label }, context) => {
    if (kind === 'heading' && label === '') context.addIssue({ code: 'custom', path: ['label'], message: 'no words' });
    if (!targetFits(kind, target)) context.addIssue({ code: 'custom', path: ['target'], message: `no ${kind}` });
  });

function targetFits(kind: MenuEntryInput['kind'], target: string): boolean {
  if (kind === 'heading') return target === '';
  return kind === 'address' ? isLinkAddress(target) : z.uuid().safeParse(target).success;
}

/** The entries of one menu; `belongs` says which may stand at which depth. */
const menuSchema = (belongs: (entry: MenuEntryInput, at: number) => boolean) =>
  z
    .array(entrySchema)
    .max(MAX_MENU_ENTRIES)
    .superRefine((entries, context) => {
      const at = entries.findIndex((entry, index) => !belongs(entry, index));
      if (at >= 0) context.addIssue({ code: 'custom', path: [at, 'depth'], message: 'does not belong here' });
    });

const menus = {
  header: menuSchema(({ kind, depth }, at) => (depth === 0 ? true : at > 0 && kind !== 'heading')),
  footer: menuSchema(({ kind, depth }, at) => (depth === 0 ? kind === 'heading' : at > 0 && kind !== 'heading')),
  social: menuSchema(({ kind, depth }) => kind === 'address' && depth === 0),
} satisfies Record<MenuPlace, z.ZodType>;

/** All menus as they are to stand, and the version that they were made from. */
export const saveMenusSchema = z
  .strictObject({ version: z.int().min(0), ...menus })
  .refine(({ header, footer, social }) => header.length + footer.length + social.length <= MAX_MENU_ENTRIES, {
    error: `more than ${MAX_MENU_ENTRIES} entries`,
  });
