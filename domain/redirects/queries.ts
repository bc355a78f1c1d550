import { getDb } from '@/db/client';
import type { Tx } from '@/db/transaction';
import { normalizeUnicode } from '@/lib/arabic/stream-safe';
import { csvCell } from '@/lib/csv';
import { candidatesOf, targetOf } from './match';
import type { CountedRedirect, RedirectPage, RedirectTarget, RedirectView } from './types';

const PAGE_SIZE = 50;
const select = { id: true, fromPath: true, toPath: true, kind: true, isPrefix: true, createdAt: true } as const;

/** Where a path leads (decoded, with a leading slash and no query); null when it leads nowhere. One query. */
export async function findRedirect(
  path: string,
  client: Pick<Tx, 'redirect'> = getDb(),
): Promise<RedirectTarget | null> {
  const wanted = normalizeUnicode(path, 'NFC');
  const rows = await client.redirect.findMany({ where: { fromPath: { in: candidatesOf(wanted) } }, select });
  return targetOf(wanted, rows);
}

/** The redirects that hold these letters in either address, latest first; `after` is the id that the page before ended with. */
export async function listRedirects({ q, after }: { q?: string; after?: string }): Promise<RedirectPage> {
  const words = q?.trim() ?? '';
  const holds = { contains: words, mode: 'insensitive' as const };
  const rows = await getDb().redirect.findMany({
    where: {
      ...(words && { OR: [{ fromPath: holds }, { toPath: holds }, { toPath: { contains: encodeURI(words) } }] }),
      ...(after && { id: { lt: after } }),
    },
    select,
    orderBy: { id: 'desc' },
    take: PAGE_SIZE + 1,
  });
  const items = await withHits(rows.slice(0, PAGE_SIZE));
  return { items, next: rows.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null };
}

async function withHits(redirects: RedirectView[]): Promise<CountedRedirect[]> {
  const counts = await getDb().addressHits.findMany({
    where: { kind: 'REDIRECT', path: { in: redirects.map(({ fromPath }) => fromPath) } },
    select: { path: true, hits: true, lastAt: true },
  });
  const byPath = new Map(counts.map((count) => [count.path, count]));
  return redirects.map((redirect) => {
    const { hits = 0, lastAt = null } = byPath.get(redirect.fromPath) ?? {};
    return { ...redirect, hits, lastAt };
  });
}

/** All redirects as CSV (RFC 4180), in the columns that the import reads, in parts of a thousand lines. */
export async function* exportRedirects(): AsyncGenerator<string> {
  yield 'from,to,kind,prefix\r\n';
  for (let after: string | undefined; ;) {
    const rows = await getDb().redirect.findMany({
      where: after ? { id: { gt: after } } : {},
      select,
      orderBy: { id: 'asc' },
      take: 1_000,
    });
    if (rows.length === 0) return;
    after = rows.at(-1)?.id;
    yield (
      rows
        .map(({ fromPath, toPath, kind, isPrefix }) =>
          [fromPath, toPath, kind.toLowerCase(), isPrefix ? 'yes' : 'no'].map(csvCell).join(','),
        )
        .join('\r\n') + '\r\n'
    );
  }
}
