import { notifyTags } from '@/db/notify';
import { inTransaction } from '@/db/transaction';
import { recordAudit } from '@/domain/audit/commands';
import { ok, refuse, type Result } from '@/lib/result';
import { canChangeSettings, type SettingsActor } from './policy';
import { clearMemoryCache } from '@/lib/memory-cache';
import { settingsChangeSchema } from './schema';

/**
 * Changes the named settings and leaves the others.
 * Refuses with `forbidden` (only administrators) or `invalid` (names the field and why).
 */
export async function updateSettings(
  actor: SettingsActor,
  input: unknown,
): Promise<Result<null, 'forbidden' | 'invalid'>> {
  if (!canChangeSettings(actor)) return refuse('forbidden');
  const parsed = settingsChangeSchema.safeParse(input);
  if (!parsed.success)
    return refuse(
      'invalid',
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
    );
  const entries = Object.entries(parsed.data).filter(([, value]) => value !== undefined);
  await inTransaction(async (tx) => {
    for (const [key, value] of entries) {
      await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
    }
    await recordAudit(tx, actor, {
      action: 'settings.update',
      targetType: 'settings',
      targetId: 'site',
      after: Object.fromEntries(entries.map(([key, value]) => [key, JSON.stringify(value)])),
    });
    await notifyTags(tx, ['settings']);
  });
  clearMemoryCache();
  return ok(null);
}
