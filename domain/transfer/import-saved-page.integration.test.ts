import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { listRelated } from '@/domain/related/queries';
import { useDatabase } from '@/test/database/use-database';
import { importFile } from './commands';

useDatabase();

const actor = { id: null, label: 'import', role: 'SYSTEM' } as const;
const page = 'test/fixtures/import/saved-page.txt';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-page-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function load(name: string, content: string | Buffer) {
  const path = join(folder, name);
  await writeFile(path, content);
  return importFile(actor, path);
}

const onlyArticle = () =>
  getDb().article.findFirstOrThrow({
    include: { relatedHeadlines: { orderBy: { position: 'asc' } }, revisions: true },
  });
const json = (...records: object[]) => records.map((record) => JSON.stringify({ body: 'متن.', ...record })).join('\n');

describe('a saved page', () => {
  it('becomes an article: title without the site, dateline, each paragraph once and in order, related headlines', async () => {
    const started = new Date();
    expect(await importFile(actor, page)).toEqual({
      ok: true,
      value: { created: 1, updated: 0, unchanged: 0, refused: 0 },
    });
    const article = await onlyArticle();
    const lines = (await readFile(page, 'utf8')).split('\n');
    expect(article).toMatchObject({
      title: 'مدينة الساحل تستعد لموسم الصيد بقوارب أقل',
      source: 'صحيفة «المنارة»',
      dateline: 'وكالة المنارة - (خاص)',
      status: 'PUBLISHED',
    });
    expect(article.text.split('\n')).toEqual([lines[5], lines[6], lines[8], lines[9]]);
    expect(article.relatedHeadlines.map(({ headline }) => headline)).toEqual([lines[13], lines[15], lines[17]]);
    expect(article.publishedAt?.getTime()).toBeGreaterThanOrEqual(started.getTime());
    expect(JSON.stringify(article)).not.toContain('//');
  });

  it('changes nothing when it comes again, compressed, as Windows-1256 or with other line ends', async () => {
    await importFile(actor, page);
    const before = await onlyArticle();
    const text = await readFile(page, 'utf8');
    const byte = new Map(
      Array.from({ length: 256 }, (_, code) => [new TextDecoder('windows-1256').decode(Uint8Array.of(code)), code]),
    );
    const unchanged = { ok: true, value: { created: 0, updated: 0, unchanged: 1, refused: 0 } };
    expect(await importFile(actor, page)).toEqual(unchanged);
    expect(await load('crlf.txt', `\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(unchanged);
    const latinDigits = text.replace('١٢', '12');
    await load('digits.txt', latinDigits);
    const updated = await onlyArticle();
    expect(await load('old.txt', Buffer.from([...latinDigits].map((letter) => byte.get(letter) ?? 63)))).toEqual(
      unchanged,
    );
    expect(await onlyArticle()).toEqual(updated);
    expect(updated.publishedAt).toEqual(before.publishedAt);
    expect(updated.publicId).toBe(before.publicId);
  });

  it('may lack dateline and related headlines', async () => {
    await load('plain.txt', 'عنوان قصير - موقع الحي\nعنوان قصير\nالفقرة الأولى من النص، وهي جملة تامة.\n***\nالثانية.');
    expect(await onlyArticle()).toMatchObject({
      title: 'عنوان قصير',
      source: 'موقع الحي',
      dateline: '',
      text: 'الفقرة الأولى من النص، وهي جملة تامة.\nالثانية.',
      relatedHeadlines: [],
    });
  });

  it('is refused without a text', async () => {
    expect(await load('empty.txt', 'عنوان - موقع\nعنوان\n//\n')).toMatchObject({
      ok: true,
      value: { created: 0, refused: 1 },
    });
    expect(await load('nothing.txt', '')).toMatchObject({ ok: false, reason: 'unknown-format' });
  });
});

describe('related headlines', () => {
  const shown = async (externalId: string) => {
    const { id } = await getDb().article.findUniqueOrThrow({ where: { externalId } });
    return (await listRelated(id, 6))
      .filter(({ reason }) => reason === 'source')
      .map(({ article, headline }) => [article?.externalId ?? null, headline]);
  };

  it('wait as text and become links when their articles arrive, however the title is spelled', async () => {
    await load(
      'owner.jsonl',
      json({ id: 'o', title: 'صاحب القائمة', related: ['إرتفاع أسعار السّمك', '"الميناء" يعود: متى؟', 'لا أحد'] }),
    );
    expect(await shown('o')).toEqual([
      [null, 'إرتفاع أسعار السّمك'],
      [null, '"الميناء" يعود: متى؟'],
      [null, 'لا أحد'],
    ]);
    await load(
      'more.jsonl',
      json({ id: 'f', title: 'ارتفاع اسعار السمك' }, { id: 'm', title: '«الميناء» يعود.. متى؟' }),
    );
    expect(await shown('o')).toEqual([
      ['f', 'ارتفاع اسعار السمك'],
      ['m', '«الميناء» يعود.. متى؟'],
      [null, 'لا أحد'],
    ]);
  });

  it('find articles that are here already, by title or id, in the same file too, and never the article itself', async () => {
    await load('a.jsonl', json({ id: 'a', title: 'المقال الأول' }));
    await load(
      'b.jsonl',
      json(
        { id: 'b', title: 'المقال الثاني', related: ['المقال الأول', 'c', 'المقال الثاني', 'b'] },
        { id: 'c', title: 'المقال الثالث' },
      ),
    );
    expect(await shown('b')).toEqual([
      ['a', 'المقال الأول'],
      ['c', 'المقال الثالث'],
    ]);
  });

  it('show nothing of an id until its article arrives', async () => {
    await load('a.jsonl', json({ id: 'a', title: 'المقال الأول', related: ['n-77', 'n-77'] }));
    expect(await shown('a')).toEqual([]);
    await load('b.jsonl', json({ id: 'n-77', title: 'المقال المنتظر' }));
    expect(await shown('a')).toEqual([['n-77', 'المقال المنتظر']]);
  });
});
