import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from '@/scripts/cli/command';

type OptionTable = NonNullable<ParseArgsConfig['options']>;

/**
 * Parses a command's arguments: options by the table, everything else as positionals.
 * @throws UsageError for an option that is unknown or lacks its value.
 */
export function readOptions<T extends OptionTable>(argv: string[], options: T) {
  try {
    return parseArgs({ args: argv, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Parses a whole-number option.
 * @throws UsageError when it is none, or too small.
 */
export function wholeNumber(name: string, text: string | undefined, minimum = 0): number {
  const number = Number(text);
  if (text === undefined || !Number.isSafeInteger(number) || number < minimum)
    throw new UsageError(`--${name} takes a whole number from ${minimum}`);
  return number;
}

/** Formats a number of bytes for people. */
export function formatMegabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
