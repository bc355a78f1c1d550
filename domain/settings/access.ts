import { z } from 'zod';
import { getDb } from '@/db/client';
import type { Tx } from '@/db/transaction';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import { hashPassword } from '@/domain/users/password';
import { fromLocalInput } from '@/lib/dates/local-input';
import { cached, clearMemoryCache } from '@/lib/memory-cache';
import { refuse, type Result } from '@/lib/result';
import { canChangeSettings, type SettingsActor } from './policy';
import { readSettings } from './queries';
import { type Access, type AccessView, isUnderMaintenance } from './types';

export type AccessRefusal = 'forbidden' | 'invalid' | 'in-the-past' | 'password-needed';

/** Kept apart from the other settings, which forms of the desk are given whole: the hash stays here. */
const stored = {
  maintenance: z.object({
    isOn: z.boolean(),
    text: z.string().default(''),
    until: z.iso.datetime().nullable().default(null),
  }),
  privacy: z.object({ isOn: z.boolean(), passwordHash: z.string().default('') }),
};

export const maintenanceSchema = z.strictObject({
  isOn: z.boolean(),
  text: z.string().trim().max(600).default(''),
  /** As typed, in the newsroom's time zone. */
  until: z.string().max(30).default(''),
});

export const privacySchema = z.strictObject({
  isOn: z.boolean(),
  /** Empty: as before. */
  password: z
    .string()
    .max(128)
    .refine((text) => text === '' || text.length >= 8, { error: '8 characters or more' })
    .default(''),
});

/** Who may see the site now. Asks the database. */
export async function loadAccess(client: Pick<Tx, 'setting'> = getDb()): Promise<Access> {
  const rows = await client.setting.findMany({
    where: { key: { in: Object.keys(stored) } },
    select: { key: true, value: true },
  });
  const valueOf = (key: string) => rows.find((row) => row.key === key)?.value;
  return {
    maintenance: stored.maintenance.safeParse(valueOf('maintenance')).data ?? { isOn: false, text: '', until: null },
    privacy: stored.privacy.safeParse(valueOf('privacy')).data ?? { isOn: false, passwordHash: '' },
  };
}

/** The same for the desk, cached until it changes and without the hash. */
export async function readAccess(): Promise<AccessView> {
  const access = await cached('access', () => loadAccess());
  const { maintenance, privacy } = access;
  return {
    maintenance,
    isMaintained: isUnderMaintenance(access, Date.now()),
    isPrivate: privacy.isOn,
    hasPassword: privacy.passwordHash !== '',
  };
}

/**
 * Shows readers a text in place of the site, until it is turned off or until a moment comes. Rejects with `in-the-past` (that
 * moment).
 */
export async function setMaintenance(actor: SettingsActor, input: unknown): Promise<Result<null, AccessRefusal>> {
  const { timeZone } = await readSettings();
  return whenDone(
    runCommand<null, AccessRefusal, z.output<typeof maintenanceSchema>>(actor, {
      permission: canChangeSettings(actor),
      input: parseInput(maintenanceSchema, input),
      work: async (tx, { isOn, text, until: typed }) => {
        const until = typed === '' ? null : fromLocalInput(typed, timeZone);
        if (typed !== '' && !until) throw new CommandRejected<AccessRefusal>('invalid', 'until');
        if (isOn && until && until <= new Date()) throw new CommandRejected<AccessRefusal>('in-the-past');
        const value = { isOn, text, until: isOn && until ? until.toISOString() : null };
        await write(tx, 'maintenance', value);
        return { value: null, audit: auditOf('access.maintenance', { isOn, until: value.until ?? '' }), tags };
      },
    }),
  );
}

/**
 * Asks readers for a password before they see anything. A new one ends what the one before let in. Rejects with
 * `password-needed` while there is none.
 */
export async function setPrivacy(actor: SettingsActor, input: unknown): Promise<Result<null, AccessRefusal>> {
  if (!canChangeSettings(actor)) return refuse('forbidden');
  const parsed = parseInput(privacySchema, input);
  if (!parsed.ok) return parsed;
  const { isOn, password } = parsed.value;
  // Takes a while on purpose, and so comes before the transaction.
  const newHash = isOn && password !== '' ? await hashPassword(password) : '';
  return whenDone(
    runCommand<null, AccessRefusal>(actor, {
      permission: 'checked-elsewhere',
      work: async (tx) => {
        const passwordHash = newHash || (await loadAccess(tx)).privacy.passwordHash;
        if (isOn && passwordHash === '') throw new CommandRejected<AccessRefusal>('password-needed');
        await write(tx, 'privacy', { isOn, passwordHash });
        return { value: null, audit: auditOf('access.privacy', { isOn, newPassword: newHash !== '' }), tags };
      },
    }),
  );
}

/** The door of every process reads anew who may come in, and every page cache begins anew. */
const tags = ['access'];

function auditOf(action: string, after: Record<string, string | boolean>) {
  return { action, targetType: 'settings', targetId: 'site', after };
}

async function write(tx: Tx, key: keyof typeof stored, value: object): Promise<void> {
  await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
}

async function whenDone<T extends Result<null, AccessRefusal>>(change: Promise<T>): Promise<T> {
  const result = await change;
  if (result.ok) clearMemoryCache();
  return result;
}
