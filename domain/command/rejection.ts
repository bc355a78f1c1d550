import type { z } from 'zod';
import { Prisma } from '@/db/generated/client';
import { describeIssue } from '@/lib/describe-issue';
import { ok, refuse, type Result } from '@/lib/result';

/**
 * Thrown by a command's work to roll its transaction back; `runCommand` returns it as a result. The type argument is to be
 * written out, so that the compiler knows every reason a noun gives: `new CommandRejected<UserRefusal>('yourself')`.
 */
export class CommandRejected<Reason extends string = never> extends Error {
  constructor(
    readonly reason: NoInfer<Reason>,
    readonly detail?: string,
  ) {
    super(detail ?? reason);
  }
}

/** How a command rejects what the database's own rules forbid. A rule without a rejection is a bug, and throws. */
export type ConstraintRejections<Reason extends string> = {
  unique?: { ok: false; reason: Reason; detail?: string };
  foreignKey?: { ok: false; reason: Reason; detail?: string };
};

/** Runs a command and returns its rejection, that of a constraint of the database included, as a result. Bugs are thrown on. */
export async function catchRejection<Value, Reason extends string>(
  run: () => Promise<Value>,
  { unique, foreignKey }: ConstraintRejections<Reason>,
): Promise<Result<Value, Reason>> {
  try {
    return ok(await run());
  } catch (error) {
    // The reasons that a command's work throws are those that its signature names.
    if (error instanceof CommandRejected) return refuse(error.reason as Reason, error.detail);
    const code = error instanceof Prisma.PrismaClientKnownRequestError && error.code;
    if (code === 'P2002' && unique) return unique;
    if (code === 'P2003' && foreignKey) return foreignKey;
    throw error;
  }
}

const MAX_ISSUES = 5;

/** The input as its schema makes it, or a rejection that says what is wrong with it and where. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): Result<z.output<Schema>, 'invalid'> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  return refuse('invalid', parsed.error.issues.slice(0, MAX_ISSUES).map(describeIssue).join('; '));
}
