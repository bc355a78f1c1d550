import type { Tx } from '@/db/transaction';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import { clearMemoryCache } from '@/lib/memory-cache';
import type { Result } from '@/lib/result';
import { canChangeSettings, type SettingsActor } from './policy';
import { settingsChangeSchema } from './schema';
import { pictureSettings } from './types';

export type SettingsRefusal = 'forbidden' | 'invalid' | 'unknown-reference';

/**
 * Changes the named settings only. Rejects with `forbidden` (only administrators), `invalid` (names the field and why) or
 * `unknown-reference` (a picture that the library does not have).
 */
export async function updateSettings(actor: SettingsActor, input: unknown): Promise<Result<null, SettingsRefusal>> {
  const updated = await runCommand(actor, {
    permission: canChangeSettings(actor),
    input: parseInput(settingsChangeSchema, input),
    work: async (tx, change) => {
      const entries = Object.entries(change).filter(([, value]) => value !== undefined);
      await assertPictures(
        tx,
        pictureSettings.flatMap((key) => change[key] || []),
      );
      for (const [key, value] of entries) {
        await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
      }
      const after = Object.fromEntries(entries.map(([key, value]) => [key, JSON.stringify(value)]));
      return {
        value: null,
        audit: { action: 'settings.update', targetType: 'settings', targetId: 'site', after },
        tags: ['settings'],
      };
    },
  });
  if (updated.ok) clearMemoryCache();
  return updated;
}

/** Holds the pictures until the end, so that none is removed meanwhile. */
async function assertPictures(tx: Tx, ids: string[]): Promise<void> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT id FROM media WHERE kind = 'IMAGE' AND id = ANY(${ids}::uuid[]) ORDER BY id FOR SHARE`;
  if (found.length < new Set(ids).size) throw new CommandRejected<SettingsRefusal>('unknown-reference');
}
