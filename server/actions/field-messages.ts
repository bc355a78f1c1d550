import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import type { DeskLocale } from '@/domain/users/types';
import type { LineFault } from '@/lib/text-files/check-lines';

const localeErrors = { ar: z.locales.ar().localeError, en: z.locales.en().localeError };

/**
 * Maps each field's dotted name to its validation message in the person's language. Only the first issue of a field
 * counts; one about the lines of a file names them.
 */
export async function fieldMessages(error: z.ZodError, locale: DeskLocale): Promise<Record<string, string>> {
  const messages: Record<string, string> = {};
  const t = await getTranslations({ locale, namespace: 'desk.lineFaults' });
  for (const issue of error.issues) {
    const name = issue.path.map(String).join('.');
    const faults = lineFaultsOf(issue).map(({ fault, ...where }) => t('at', { ...where, fault: t(fault) }));
    messages[name] ??= faults.join(' ') || inWords(issue, locale);
  }
  return messages;
}

/** What lib/text-files says in its issues. */
function lineFaultsOf(issue: z.core.$ZodIssue): LineFault[] {
  const faults: unknown = issue.code === 'custom' ? issue.params?.['faults'] : undefined;
  return Array.isArray(faults) ? (faults as LineFault[]) : [];
}

function inWords(issue: z.core.$ZodIssue, locale: DeskLocale): string {
  const { message, ...raw } = issue;
  const said = localeErrors[locale](raw as z.core.$ZodRawIssue); // an issue is a raw one with its message
  return typeof said === 'string' ? said : (said?.message ?? message);
}
