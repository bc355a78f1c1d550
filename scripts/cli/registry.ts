import type { Command } from '@/scripts/cli/command';

/** Every command by its name. A command is a file of this folder, loaded when it is run. */
export const commands: Record<string, () => Promise<Command>> = {
  backup: () => import('@/scripts/cli/backup'),
  'draft-migration': () => import('@/scripts/cli/draft-migration'),
  export: () => import('@/scripts/cli/export'),
  generate: () => import('@/scripts/cli/generate'),
  import: () => import('@/scripts/cli/import'),
  'open-site': () => import('@/scripts/cli/open-site'),
  related: () => import('@/scripts/cli/related'),
  restore: () => import('@/scripts/cli/restore'),
  search: () => import('@/scripts/cli/search'),
  'setup-link': () => import('@/scripts/cli/setup-link'),
  user: () => import('@/scripts/cli/user'),
};
