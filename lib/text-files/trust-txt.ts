import { type CheckLine, isDomain } from './check-lines';

/** Attributes of trust.txt whose value is an address. */
const addressAttributes = new Set([
  'member',
  'belongto',
  'control',
  'controlledby',
  'social',
  'vendor',
  'customer',
  'disclosure',
]);

/**
 * One line of trust.txt (JournalList.net, "Reference Document for trust.txt"): `attribute=value`. What is said of the training
 * of models may be said once.
 */
export const checkTrustLine: CheckLine = (line, seen) => {
  const equals = line.indexOf('=');
  if (equals < 0) return 'pair';
  const name = line.slice(0, equals).trim().toLowerCase();
  const value = line.slice(equals + 1).trim();
  if (addressAttributes.has(name)) return isAddress(value) ? null : 'address';
  if (name === 'contact') return value === '' ? 'value' : null;
  if (name !== 'datatrainingallowed') return 'variable';
  if (seen.has(name)) return 'twice';
  seen.add(name);
  return /^(?:yes|no)$/i.test(value) ? null : 'yesOrNo';
};

function isAddress(value: string): boolean {
  return isDomain(value) || (/^https?:\/\/[^\s<>"]+$/i.test(value) && URL.canParse(value));
}
