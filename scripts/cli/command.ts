/** 0: done. 1: rejected, nothing half done. 2: misuse. */
export type ExitCode = 0 | 1 | 2;

export type Command = {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** How to call it, with every option. */
  help: string;
  /** `argv` is what follows the command's name. The database is open. */
  run: (argv: string[], io: Io) => Promise<ExitCode>;
};

/** Output of a command: results on standard output, messages about them on standard error. */
export type Io = {
  out: (line: string) => void;
  note: (line: string) => void;
  /** Progress of long work, called often: updated in place on a terminal, printed now and then elsewhere. */
  progress: (text: string) => void;
};

/** The command line was not understood: shown with the command's help, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The command cannot do what was asked and left everything unchanged: one line, exit code 1. */
export class CliError extends Error {
  override name = 'Refusal';
}
