import { lockInTransaction } from '@/db/advisory-lock';
import type { Tx } from '@/db/transaction';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import type { Actor } from '@/domain/users/types';
import { refuse, type Result } from '@/lib/result';
import { canEditRedirects } from './policy';
import { findRedirect } from './queries';
import { candidatesOf, type Rule, targetOf } from './match';
import { faultAt, type RedirectLine, readRedirectCsv } from './read-csv';
import { encodePath, type RedirectInput, readPath, redirectSchema } from './schema';
import type { RedirectTarget } from './types';

export type RedirectRefusal = 'forbidden' | 'invalid' | 'not-found' | 'redirect-taken' | 'redirect-loop' | 'bad-csv';

/** A chain longer than this is one that comes back to itself. */
const MAX_STEPS = 20;
/** Pages and answers that did not exist, or moved, may lead elsewhere now. */
const tags = ['missing'];

/** Creates or changes a redirect. Rejects with `redirect-taken` (another one has this address) and `redirect-loop`. */
export function saveRedirect(actor: Actor, input: unknown): Promise<Result<{ id: string }, RedirectRefusal>> {
  return runCommand(actor, {
    permission: canEditRedirects(actor),
    input: parseInput(redirectSchema, input),
    constraints: { unique: refuse('redirect-taken') },
    work: async (tx, redirect) => {
      await lockInTransaction(tx, 'redirects');
      const before = redirect.id
        ? await tx.redirect.findUnique({ where: { id: redirect.id }, select: { fromPath: true, toPath: true } })
        : null;
      if (redirect.id && !before) throw new CommandRejected<RedirectRefusal>('not-found');
      const { id } = await store(tx, redirect);
      const { from, to, kind } = redirect;
      return {
        value: { id },
        audit: {
          action: before ? 'redirect.update' : 'redirect.create',
          targetType: 'redirect',
          targetId: id,
          summary: from,
          ...(before && { before }),
          after: { from, to, kind },
        },
        tags,
      };
    },
  });
}

/** Deletes a redirect. */
export function removeRedirect(actor: Actor, id: string): Promise<Result<null, RedirectRefusal>> {
  return runCommand(actor, {
    permission: canEditRedirects(actor),
    work: async (tx) => {
      const redirect = await tx.redirect.findUnique({ where: { id }, select: { fromPath: true, toPath: true } });
      if (!redirect) throw new CommandRejected<RedirectRefusal>('not-found');
      await tx.redirect.deleteMany({ where: { id } });
      const audit = { action: 'redirect.remove', targetType: 'redirect', targetId: id, summary: redirect.fromPath };
      return { value: null, audit: { ...audit, before: redirect }, tags };
    },
  });
}

/**
 * Creates the redirects of a CSV file, or changes those of the same address: all of them or none. Rejects with `bad-csv`, which
 * names the first lines that are wrong, and why.
 */
export function importRedirects(actor: Actor, text: string): Promise<Result<{ count: number }, RedirectRefusal>> {
  return runCommand<{ count: number }, RedirectRefusal>(actor, {
    permission: canEditRedirects(actor),
    work: async (tx) => {
      const read = readRedirectCsv(text);
      if (!read.ok) throw new CommandRejected<RedirectRefusal>('bad-csv', read.detail);
      await lockInTransaction(tx, 'redirects');
      await storeAll(tx, read.value);
      const count = read.value.length;
      const audit = { action: 'redirect.import', targetType: 'redirect', targetId: 'csv', after: { count } };
      return { value: { count }, audit, tags };
    },
  });
}

/** Writes many at once: what is there is read once, and chains are followed in memory. */
async function storeAll(tx: Tx, lines: RedirectLine[]): Promise<void> {
  const present = await tx.redirect.findMany({ select: { fromPath: true, toPath: true, kind: true, isPrefix: true } });
  const rules = new Map<string, Rule>(present.map((rule) => [rule.fromPath, rule]));
  for (const { redirect } of lines) rules.set(redirect.from, ruleOf(redirect, redirect.to));
  const find: Find = (path) =>
    targetOf(
      path,
      candidatesOf(path).flatMap((candidate) => rules.get(candidate) ?? []),
    );
  const data = [];
  for (const { line, redirect } of lines) {
    const end = await endOf(redirect, find);
    if (end === null)
      throw new CommandRejected<RedirectRefusal>('bad-csv', faultAt(line, `${redirect.from} → ${redirect.to} → …`));
    data.push(ruleOf(redirect, end));
  }
  await tx.redirect.deleteMany({ where: { fromPath: { in: data.map(({ fromPath }) => fromPath) } } });
  await tx.redirect.createMany({ data });
  const ends = new Map(data.filter(leadsOn).map(({ fromPath, toPath }) => [fromPath, toPath]));
  for (const { fromPath, toPath, kind } of present) {
    const end = kind === 'PERMANENT' ? ends.get(readPath(toPath) ?? '') : undefined;
    if (end !== undefined && !ends.has(fromPath))
      await tx.redirect.updateMany({ where: { fromPath }, data: { toPath: end } });
  }
}

/**
 * Writes a redirect. Those which lead to its address lead to its target at once, and it leads to the end of a chain, so that a
 * reader is sent on only once.
 */
async function store(tx: Tx, redirect: RedirectInput): Promise<{ id: string }> {
  const { id, from } = redirect;
  const end = await endOf(redirect, (path) => findRedirect(path, tx));
  if (end === null) throw new CommandRejected<RedirectRefusal>('redirect-loop');
  const data = ruleOf(redirect, end);
  const stored = id
    ? await tx.redirect.update({ where: { id }, data, select: { id: true } })
    : await tx.redirect.create({ data, select: { id: true } });
  if (leadsOn(data)) {
    const written = { in: [from, encodePath(from), from.split('/').map(encodeURIComponent).join('/')] };
    const where = { toPath: written, kind: 'PERMANENT' as const, id: { not: stored.id } };
    await tx.redirect.updateMany({ where, data: { toPath: end } });
  }
  return stored;
}

function ruleOf({ from, kind, isPrefix }: RedirectInput, toPath: string): Rule {
  return { fromPath: from, toPath, kind, isPrefix };
}

function leadsOn({ kind, isPrefix }: Rule): boolean {
  return kind === 'PERMANENT' && !isPrefix;
}

type Find = (path: string) => RedirectTarget | null | Promise<RedirectTarget | null>;

/** Where the redirect leads in the end; null when it comes back to its own address. */
async function endOf({ from, to, isPrefix }: RedirectInput, find: Find): Promise<string | null> {
  let end = to;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const path = end.startsWith('/') ? readPath(end) : null;
    if (path === null) return end;
    if (path === from || (isPrefix && path.startsWith(`${from}/`))) return null;
    const next = await find(path);
    // Its own old rule is about to be replaced.
    if (!next || next.from === from || next.kind !== 'PERMANENT') return end;
    end = next.to;
  }
  return null;
}
