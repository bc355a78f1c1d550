import { z } from 'zod';
import { normalizeUnicode } from '@/lib/arabic/stream-safe';

/** What may be wrong with a line; the desk says it in words (`desk.lineFaults`). */
export type LineFaultName =
  | 'account'
  | 'address'
  | 'certification'
  | 'control'
  | 'domain'
  | 'fields'
  | 'long'
  | 'pair'
  | 'relationship'
  | 'twice'
  | 'value'
  | 'variable'
  | 'yesOrNo';
export type LineFault = { line: number; fault: LineFaultName; text: string };

/** What is wrong with a line without its comment, if anything; `seen` is what `remember` put there from lines before. */
export type CheckLine = (text: string, seen: Set<string>) => LineFaultName | null;

const MAX_LENGTH = 60_000;
const MAX_LINE = 1_000;
const SHOWN = 3;

/** A text file of one record a line with comments after `#`: refused with the first lines that are wrong, and why. */
export function lineFileSchema(check: CheckLine) {
  return z
    .string()
    .max(MAX_LENGTH)
    .transform((text) => normalizeUnicode(text, 'NFC').replace(/\r\n?/g, '\n').trim())
    .superRefine((text, context) => {
      const faults = findLineFaults(text, check);
      if (faults.length > 0)
        context.addIssue({
          code: 'custom',
          message: faults.map(({ line, fault }) => `line ${line}: ${fault}`).join('; '),
          params: { faults },
        });
    });
}

function findLineFaults(text: string, check: CheckLine): LineFault[] {
  const faults: LineFault[] = [];
  const seen = new Set<string>();
  for (const [at, whole] of text.split('\n').entries()) {
    const [record = ''] = whole.split('#', 1);
    const fault = faultOf(whole, record.trim(), check, seen);
    if (fault) faults.push({ line: at + 1, fault, text: whole.trim().slice(0, 60) });
    if (faults.length === SHOWN) break;
  }
  return faults;
}

function faultOf(whole: string, record: string, check: CheckLine, seen: Set<string>): LineFaultName | null {
  if (whole.length > MAX_LINE) return 'long';
  if (/[^\P{Cc}\t]/u.test(whole)) return 'control';
  return record === '' ? null : check(record, seen);
}

/** A host name as it is in the DNS (RFC 1035, 2.3.1), of two labels or more. */
export function isDomain(text: string): boolean {
  const labels = text.split('.');
  return (
    text.length <= 253 && labels.length > 1 && labels.every((label) => /^(?!-)[a-z0-9-]{1,63}(?<!-)$/i.test(label))
  );
}
