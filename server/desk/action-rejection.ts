import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { ActionResult } from '@/lib/form-state';

export type Rejection = Extract<ActionResult<never>, { ok: false }>;

/**
 * Turns a rejection's reason into a message of the desk; a reason without a message of its own gets the general one.
 */
export async function rejection(reason: string, detail?: string, fields?: Record<string, string>): Promise<Rejection> {
  const t = await getTranslations('desk.refusals');
  const message = t.has(reason) ? t(reason) : t('other');
  return { ok: false, reason, message, ...(detail !== undefined && { detail }), ...(fields && { fields }) };
}
