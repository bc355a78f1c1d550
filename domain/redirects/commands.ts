import { lockInTransaction } from '@/db/advisory-lock';
import type { Tx } from '@/db/transaction';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import type { Actor } from '@/domain/users/types';
import { ok, refuse, type Result } from '@/lib/result';
import { canEditRedirects } from './policy';
import { candidatesOf, type Rule, targetOf } from './match';
import { faultAt, type RedirectLine, readRedirectCsv } from './read-csv';
import { type RedirectInput, readPath, redirectSchema } from './schema';

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
      const { id, ...rule } = redirect;
      const before = id
        ? await tx.redirect.findUnique({ where: { id }, select: { fromPath: true, toPath: true } })
        : null;
      if (id && !before) throw new CommandRejected<RedirectRefusal>('not-found');
      if (id) await tx.redirect.deleteMany({ where: { id } });
      if (await tx.redirect.findUnique({ where: { fromPath: rule.from }, select: { id: true } }))
        throw new CommandRejected<RedirectRefusal>('redirect-taken');
      const written = await write(tx, [redirect]);
      if (!written.ok) throw new CommandRejected<RedirectRefusal>('redirect-loop');
      const [targetId = ''] = written.value;
      const { from, to, kind } = rule;
      return {
        value: { id: targetId },
        audit: {
          action: before ? 'redirect.update' : 'redirect.create',
          targetType: 'redirect',
          targetId,
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

/** Puts an address that does not exist out of sight of the list of those, or back. */
export function hideMissing(
  actor: Actor,
  { path, isHidden }: { path: string; isHidden: boolean },
): Promise<Result<null, RedirectRefusal>> {
  return runCommand(actor, {
    permission: canEditRedirects(actor),
    work: async (tx) => {
      const { count } = await tx.addressHits.updateMany({
        where: { kind: 'MISSING', path },
        data: { hiddenAt: isHidden ? new Date() : null },
      });
      if (count === 0) throw new CommandRejected<RedirectRefusal>('not-found');
      const action = isHidden ? 'redirect.ignore' : 'redirect.notice';
      return { value: null, audit: { action, targetType: 'redirect', targetId: 'missing', summary: path } };
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
      const written = await write(
        tx,
        read.value.map(({ redirect }) => redirect),
      );
      if (!written.ok) throw new CommandRejected<RedirectRefusal>('bad-csv', loopIn(read.value, written.detail));
      const count = read.value.length;
      const audit = { action: 'redirect.import', targetType: 'redirect', targetId: 'csv', after: { count } };
      return { value: { count }, audit, tags };
    },
  });
}

/** Where in the file the redirect of an address stands that comes back to itself. */
function loopIn(lines: RedirectLine[], from = ''): string {
  const found = lines.find(({ redirect }) => redirect.from === from);
  return faultAt(found?.line ?? 0, `${from} → ${found?.redirect.to} → …`);
}

/**
 * Writes redirects in place of those of the same addresses, and returns their ids. A reader is sent on only once: each leads to
 * the end of its chain, and those which led to its address lead there too. All rules are read for that, which takes less than
 * asking for each. Rejects with `redirect-loop` and the address that comes back to itself.
 */
async function write(tx: Tx, redirects: RedirectInput[]): Promise<Result<string[], 'redirect-loop'>> {
  const present = await tx.redirect.findMany({ select: { fromPath: true, toPath: true, kind: true, isPrefix: true } });
  const rules = new Map<string, Rule>(present.map((rule) => [rule.fromPath, rule]));
  for (const redirect of redirects) rules.set(redirect.from, ruleOf(redirect, redirect.to));
  const data = [];
  for (const redirect of redirects) {
    const end = endOf(redirect, rules);
    if (end === null) return refuse('redirect-loop', redirect.from);
    data.push({ ...ruleOf(redirect, end), ...(redirect.id && { id: redirect.id }) });
  }
  await tx.redirect.deleteMany({ where: { fromPath: { in: data.map(({ fromPath }) => fromPath) } } });
  const rows = await tx.redirect.createManyAndReturn({ data, select: { id: true } });
  const written = new Map(data.map((rule) => [rule.fromPath, rule]));
  for (const rule of present) {
    const next = written.get(readPath(rule.toPath) ?? '');
    if (next && isPlain(next) && isPlain(rule) && !written.has(rule.fromPath))
      await tx.redirect.updateMany({ where: { fromPath: rule.fromPath }, data: { toPath: next.toPath } });
  }
  return ok(rows.map(({ id }) => id));
}

function ruleOf({ from, kind, isPrefix }: RedirectInput, toPath: string): Rule {
  return { fromPath: from, toPath, kind, isPrefix };
}

/** For good and of one address: the only kind that can be skipped. */
function isPlain({ kind, isPrefix }: Rule): boolean {
  return kind === 'PERMANENT' && !isPrefix;
}

/** Where the redirect leads in the end; null when it comes back to its own address. */
function endOf({ from, to, isPrefix }: RedirectInput, rules: ReadonlyMap<string, Rule>): string | null {
  let end = to;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const path = end.startsWith('/') ? readPath(end) : null;
    if (path !== null && (path === from || (isPrefix && path.startsWith(`${from}/`)))) return null;
    const held = path === null ? [] : candidatesOf(path).flatMap((candidate) => rules.get(candidate) ?? []);
    const next = targetOf(path ?? '', held);
    // What is put behind `to` has a way of its own, so a rule for everything below keeps its target.
    if (!next || next.kind !== 'PERMANENT') return isPrefix ? to : end;
    end = next.to;
  }
  return null;
}
