import { setFlagsFromString } from 'node:v8';
import { closeDb } from '@/db/client';
import { migrate } from '@/db/migrate';
import { openDatabase } from '@/db/open-database';
import { isConflict } from '@/db/transaction';
import { initializeVersions } from '@/domain/related/rebuild/derived-data';
import { readEnv } from '@/lib/env';
import { CliError, UsageError, type Command, type ExitCode, type Io } from '@/scripts/cli/command';
import { terminalIo } from '@/scripts/cli/terminal-io';
import { commands } from '@/scripts/cli/registry';

/** Runs the command that `argv` names, on the database of this data directory. */
export async function main(argv: string[], io: Io = terminalIo()): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === 'help') {
    (name === undefined ? io.note : io.out)(await describeAll());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    io.note(`warraq: there is no command "${name}"\n\n${await describeAll()}`);
    return 2;
  }
  limitHeapGrowth();
  const command = await load();
  if (rest.includes('--help')) {
    io.out(command.help);
    return 0;
  }
  return runCommand(command, rest, io);
}

/**
 * Long imports produce much short-lived garbage. By default V8 lets the heap grow to four times the live data before a
 * major collection; this setting allows two fifths. It sets no hard limit.
 */
function limitHeapGrowth(): void {
  setFlagsFromString('--heap-growing-percent=40');
}

async function runCommand(command: Command, argv: string[], io: Io): Promise<ExitCode> {
  try {
    return await withDatabase(io, () => command.run(argv, io));
  } catch (error) {
    if (error instanceof UsageError) {
      io.note(`warraq ${command.name}: ${error.message}\n\n${command.help}`);
      return 2;
    }
    const line = expectedFault(error);
    if (line === null) throw error;
    io.note(`warraq ${command.name}: ${line}`);
    return 1;
  }
}

/** What to say of a fault that is nobody's bug, in one line; null of a bug, which keeps its stack. */
export function expectedFault(error: unknown): string | null {
  if (isConflict(error))
    return 'other work on the same articles kept coming first: run the command again, when the site is less busy';
  if (!(error instanceof Error)) return null;
  if (error.name === 'Refusal') return error.message;
  const missing = /^Cannot find package '([^']+)'/.exec(error.message)?.[1];
  if (missing) return `the package ${missing} is not installed: run "npm ci --include=dev" and then the command again`;
  const code = systemCode(error);
  return code === null
    ? null
    : `${error.message.replaceAll(/\s+/g, ' ').trim()} (${code}): put it right and run the command again`;
}

/** The code of a file's or connection's fault (ENOENT, ENOSPC, ECONNREFUSED) or of Prisma's about reaching the database. */
function systemCode(error: Error): string | null {
  const code = 'code' in error ? String(error.code) : '';
  return /^E[A-Z]+$|^P10\d\d$|^P2024$|^P2028$|^57P0\d$|^53\d{3}$/.test(code) ? code : null;
}

/** Opens the database that a running site uses, or starts it for as long as the command needs it. */
async function withDatabase<T>(io: Io, work: () => Promise<T>): Promise<T> {
  const reading = readEnv(process.env);
  if (!reading.ok) throw new CliError(reading.lines.join('\n'));
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir } = reading.value;
  const onCreate = () => io.note('making a database');
  const database = await openDatabase({ databaseUrl, dataDir, onCreate }).catch(throwCliError);
  const close = async () => {
    await closeDb();
    await database.release();
  };
  const interrupt = () => void close().finally(() => process.exit(130));
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    await migrate(database.url, 'prisma/migrations').catch(throwCliError);
    await initializeVersions();
    return await work();
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    await close();
  }
}

function throwCliError(error: unknown): never {
  throw new CliError(error instanceof Error ? error.message : String(error), { cause: error });
}

async function describeAll(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const width = Math.max(...all.map((command) => command.name.length));
  const lines = all.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return `warraq COMMAND [OPTIONS]\n\n${lines.join('\n')}\n\nwarraq COMMAND --help says more. Exit codes: 0 done, 1 refused, 2 misuse.`;
}
