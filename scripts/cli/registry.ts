import type { Command } from '@/scripts/cli/command';

/** Every command by its name. A command is a file of this folder; it is loaded when it is asked for. */
export const commands: Record<string, () => Promise<Command>> = {
  'draft-migration': () => import('@/scripts/cli/draft-migration'),
  generate: () => import('@/scripts/cli/generate'),
  import: () => import('@/scripts/cli/import'),
  related: () => import('@/scripts/cli/related'),
  search: () => import('@/scripts/cli/search'),
  user: () => import('@/scripts/cli/user'),
};
