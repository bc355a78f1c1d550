import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { ActionResult } from '@/lib/form-state';

export type Rejection = Extract<ActionResult<never>, { ok: false }>;

/** A refusal in the words of the desk. A reason without words of its own gets the general ones. */
export async function rejection(reason: string, detail?: string, fields?: Record<string, string>): Promise<Rejection> {
  const t = await getTranslations('desk.refusals');
  const message = t.has(reason) ? t(reason) : t('other');
  return { ok: false, reason, message, ...(detail !== undefined && { detail }), ...(fields && { fields }) };
}
