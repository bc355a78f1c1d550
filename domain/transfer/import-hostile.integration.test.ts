import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { useDatabase } from '@/test/database/use-database';
import { importActor, importedTitles, importRecord, useImports } from '@/test/transfer/import-lines';
import { importFile } from './commands';

useDatabase();
const { load, pathOf } = useImports();

describe('files that are hostile, damaged or written long ago', () => {
  it('stores hostile markup as text alone', async () => {
    await load([
      importRecord('h', {
        title: '<img src=x onerror=alert(1)>عنوان',
        body: '<p>نص<script>alert(2)</script></p><p>&lt;b&gt;</p>',
        section: '<b>قسم</b>',
      }),
    ]);
    const article = await getDb().article.findUniqueOrThrow({ where: { externalId: 'h' }, include: { section: true } });
    expect(article).toMatchObject({ title: 'عنوان', text: 'نص\n<b>', section: { name: 'قسم' } });
    expect(JSON.stringify(article)).not.toMatch(/alert|onerror/);
  });

  it('names a line of 50 MB and goes on, without holding it', async () => {
    const long = Buffer.from(
      `${JSON.stringify(importRecord('1'))}\n{"title":"${'س'.repeat(25 * 1024 * 1024)}"}\n${JSON.stringify(importRecord('3'))}\n`,
    );
    const path = pathOf('long.jsonl.gz');
    await writeFile(path, gzipSync(long, { level: 1 }));
    const refused: string[] = [];
    const result = await importFile(importActor, path, { onRefused: (line, why) => refused.push(`${line}: ${why}`) });
    expect(refused).toEqual(['2: the line is longer than 10 MB']);
    expect(result).toMatchObject({ ok: true, value: { created: 2, refused: 1 } });
  });

  it('converts UTF-16 and Windows-1256, and names what it cannot read', async () => {
    const byte = new Map(
      Array.from({ length: 256 }, (_, code) => [new TextDecoder('windows-1256').decode(Uint8Array.of(code)), code]),
    );
    const line = JSON.stringify(importRecord('cp', { title: 'صحيفة قديمة كتبت بترميز قديم' }));
    await load(Buffer.from([...line].map((letter) => byte.get(letter) ?? 63)));
    await load(Buffer.from(`\uFEFF${JSON.stringify(importRecord('utf16', { title: 'صحيفة أخرى' }))}`, 'utf16le'));
    expect(await importedTitles()).toEqual(['صحيفة قديمة كتبت بترميز قديم', 'صحيفة أخرى']);
    expect((await load(Buffer.from([1, 2, 3, 0]))).result).toMatchObject({ ok: false, reason: 'unknown-format' });
    expect((await load(['سطر بلا معنى'])).result).toMatchObject({ ok: false, reason: 'unknown-format' });
    expect((await load(gzipSync(JSON.stringify(importRecord('cut'))).subarray(0, 60))).result).toMatchObject({
      ok: false,
      reason: 'unreadable',
    });
    expect(await importFile(importActor, pathOf('missing.jsonl'))).toMatchObject({
      ok: false,
      reason: 'unreadable',
      detail: 'there is no such file',
    });
  });

  it.each([
    ['cut off', (whole: Buffer) => gzipSync(whole).subarray(0, -2_000)],
    ['damaged in the middle', (whole: Buffer) => flipped(gzipSync(whole))],
    ['with a wrong checksum', (whole: Buffer) => withoutChecksum(gzipSync(whole))],
    [
      'that stops being UTF-16',
      (whole: Buffer) =>
        Buffer.concat([Buffer.from(`\uFEFF${whole.toString()}`, 'utf16le'), Buffer.from([0x00, 0xd8, 0x0a, 0x00])]),
    ],
  ])('leaves the database as it was when a file is %s', async (_name, damage) => {
    const lines = Array.from({ length: 1_500 }, (_, index) =>
      JSON.stringify(importRecord(`d-${index}`, { body: `متن ${Math.sin(index)}`, section: 'قسم جديد' })),
    );
    expect((await load(damage(Buffer.from(lines.join('\n'))))).result).toMatchObject({
      ok: false,
      reason: 'unreadable',
    });
    expect(await getDb().article.count()).toBe(0);
    expect(await getDb().section.count()).toBe(0);
  });
});

function flipped(bytes: Buffer): Buffer {
  const at = Math.floor(bytes.length * 0.9);
  return bytes.fill(0xaa, at, at + 16);
}

function withoutChecksum(bytes: Buffer): Buffer {
  return bytes.fill(0, bytes.length - 8, bytes.length - 4);
}
