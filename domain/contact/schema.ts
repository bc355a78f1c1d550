import { z } from 'zod';
import { cleanDisplayText } from '@/lib/arabic/normalize';
import { type ContactFault, type ContactField, contactKinds, contactLimits, contactStatuses } from './types';

/** Before it is cleaned; what is longer is no mistake of a person. */
const MAX_RAW = 50_000;

const cleaned = (max: number, lines: 'keep' | 'collapse') =>
  z
    .string()
    .max(MAX_RAW)
    .transform((text) => cleanDisplayText(text, { lines }))
    .pipe(z.string().max(max));

/** A reader's message, as the form sends it. All but the text may be left out. */
export const contactMessageSchema = z.object({
  kind: z.enum(contactKinds),
  name: cleaned(contactLimits.name, 'collapse').default(''),
  replyTo: cleaned(contactLimits.replyTo, 'collapse').default(''),
  article: cleaned(contactLimits.article, 'collapse').default(''),
  text: cleaned(contactLimits.text, 'keep').pipe(z.string().min(1)),
});

export const moveMessageSchema = z.strictObject({ id: z.uuid(), to: z.enum(contactStatuses) });

/** What is wrong with each field; empty when the message can be taken. */
export function findContactFaults(input: unknown): Partial<Record<ContactField, ContactFault>> {
  const issues = contactMessageSchema.safeParse(input).error?.issues ?? [];
  return Object.fromEntries(
    issues.map(({ code, path }) => [String(path[0]), code === 'too_big' ? 'tooLong' : 'missing']),
  );
}
