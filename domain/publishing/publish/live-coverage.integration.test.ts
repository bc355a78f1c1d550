import { expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { readFrontPage } from '@/domain/curation/queries';
import { useDatabase } from '@/test/database/use-database';
import { createPublished, missingId } from '@/test/factories/article';
import { closeCoverage, reopenCoverage } from './live-coverage';

useDatabase();

const editor = { id: null, label: 'editor', role: 'EDITOR' as const };
const author = { id: 'author', label: 'author', role: 'AUTHOR' as const };

it('ends live coverage for readers and goes on with it, each once', async () => {
  const { id } = await createPublished({ kind: 'LIVE' });
  expect((await readFrontPage()).live?.id).toBe(id);
  expect(await closeCoverage(author, { id })).toMatchObject({ reason: 'forbidden' });
  const both = await Promise.all([closeCoverage(editor, { id }), closeCoverage(editor, { id })]);
  expect(both.map((result) => (result.ok ? 'done' : result.reason)).sort()).toEqual(['done', 'wrong-state']);
  expect((await readFrontPage()).live).toBeNull();
  expect(await reopenCoverage(editor, { id })).toMatchObject({ ok: true });
  expect(await reopenCoverage(editor, { id })).toMatchObject({ reason: 'wrong-state' });
  expect((await readFrontPage()).live?.id).toBe(id);
  expect(
    (await getDb().auditEvent.findMany({ orderBy: { id: 'asc' }, select: { action: true } })).map(
      ({ action }) => action,
    ),
  ).toEqual(['live.close', 'live.reopen']);
});

it('knows nothing but live coverage', async () => {
  expect(await closeCoverage(editor, { id: (await createPublished()).id })).toMatchObject({ reason: 'wrong-state' });
  expect(await closeCoverage(editor, { id: missingId() })).toMatchObject({ reason: 'not-found' });
});
