import { z } from 'zod';
import type { DeskLocale } from '@/domain/users/types';

const localeErrors = { ar: z.locales.ar().localeError, en: z.locales.en().localeError };

/**
 * Maps each field's dotted name to its validation message in the person's language. Only the first issue of a field
 * counts.
 */
export function fieldMessages(error: z.ZodError, locale: DeskLocale): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const issue of error.issues) {
    const name = issue.path.map(String).join('.');
    messages[name] ??= inWords(issue, locale);
  }
  return messages;
}

function inWords(issue: z.core.$ZodIssue, locale: DeskLocale): string {
  const { message, ...raw } = issue;
  const said = localeErrors[locale](raw as z.core.$ZodRawIssue); // an issue is a raw one with its message
  return typeof said === 'string' ? said : (said?.message ?? message);
}
