import { parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import { clearMemoryCache } from '@/lib/memory-cache';
import type { Result } from '@/lib/result';
import { canChangeSettings, type SettingsActor } from './policy';
import { settingsChangeSchema } from './schema';

/**
 * Changes the named settings only. Rejects with `forbidden` (only administrators) or `invalid` (names the field and
 * why).
 */
export async function updateSettings(
  actor: SettingsActor,
  input: unknown,
): Promise<Result<null, 'forbidden' | 'invalid'>> {
  const updated = await runCommand(actor, {
    permission: canChangeSettings(actor),
    input: parseInput(settingsChangeSchema, input),
    work: async (tx, change) => {
      const entries = Object.entries(change).filter(([, value]) => value !== undefined);
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
