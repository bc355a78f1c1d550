import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { closeDb, getDb } from '@/db/client';
import { openDatabase } from '@/db/open-database';
import { createArticle } from '@/domain/publishing/drafts/save-article';
import { deskArticlePath, deskPath } from '@/lib/urls';
import type { BenchOptions, BenchResult } from '@/test/bench/harness/benchmark';
import { openBrowser } from '@/test/bench/harness/browser';
import { runCommand } from '@/test/bench/harness/command';
import { benchDirectory, startSite } from '@/test/bench/harness/site';
import { median, percentile } from '@/test/bench/harness/statistics';

export const summary =
  'typing into an article of 5,000 words and 60 figures: from the key to the next picture on the screen';

const KEYS = 400;
/** A fast typist: 12 keys a second. */
const PAUSE_MS = 80;
const FIGURES = 60;
const PARAGRAPHS = 126;

const actor = { id: null, label: 'bench', role: 'SYSTEM' } as const;

/** Signs in with a browser and types in the middle of a long article, while it is being saved. */
export async function run({ logStep }: BenchOptions): Promise<BenchResult> {
  const dataDir = benchDirectory('editor');
  const database = await openDatabase({ databaseUrl: undefined, dataDir });
  const site = await startSite({ DATA_DIR: dataDir, DATABASE_URL: database.url, DEMO: '1' });
  const browser = await openBrowser();
  try {
    const account = {
      email: `bench-${randomBytes(4).toString('hex')}@example.org`,
      password: randomBytes(12).toString('hex'),
    };
    await runCommand(
      [
        'user',
        'create',
        '--email',
        account.email,
        '--name',
        'bench',
        '--role',
        'editor',
        '--password',
        account.password,
      ],
      dataDir,
      { DATABASE_URL: database.url },
    );
    const { id, words } = await makeLongArticle();
    const page = await browser.newPage({ baseURL: site.url, viewport: { width: 1280, height: 900 } });
    await signIn(page, account);
    logStep(`${words} words`);
    const begun = performance.now();
    await page.goto(deskArticlePath(id));
    await page
      .locator('#article-body figure, #article-body .editor-block-figure')
      .nth(FIGURES - 1)
      .waitFor();
    const opened = performance.now() - begun;
    const latencies = await typeInTheMiddle(page);
    return {
      figures: [
        { name: 'words', value: words, unit: '' },
        { name: 'opened', value: opened, unit: 'ms' },
        { name: 'key to picture p50', value: median(latencies), unit: 'ms' },
        { name: 'key to picture p95', value: percentile(latencies, 0.95), unit: 'ms' },
        { name: 'key to picture at most', value: Math.max(...latencies), unit: 'ms' },
      ],
      notes: [`${latencies.length} keys, ${PAUSE_MS} ms apart, the article being saved meanwhile`],
    };
  } finally {
    await browser.close();
    await site.stop();
    await closeDb();
    await database.release();
  }
}

async function makeLongArticle(): Promise<{ id: string; words: number }> {
  const [{ id: sectionId }, pictures] = await Promise.all([
    getDb().section.findFirstOrThrow({ select: { id: true }, orderBy: { position: 'asc' } }),
    getDb().media.findMany({ where: { kind: 'IMAGE' }, take: FIGURES, select: { id: true } }),
  ]);
  const sentence =
    'وقف أهل الحي عند الجسر القديم ينتظرون العبّارة الأولى، وقال أكبرهم إن الماء لم يعلُ هكذا منذ ثلاثين سنة. ';
  const paragraph = (at: number) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: `${at + 1}. ${sentence.repeat(2)}`.trim() }],
  });
  const figure = (at: number) => ({
    type: 'figure',
    attrs: { mediaId: pictures[at % pictures.length]?.id, alt: 'صورة', caption: `صورة ${at + 1}`, credit: 'مصوّر' },
  });
  const content = Array.from({ length: PARAGRAPHS }, (_, at) =>
    at < FIGURES ? [paragraph(at), figure(at)] : [paragraph(at)],
  ).flat();
  const made = await createArticle(actor, {
    content: { title: 'مقال طويل للقياس', sectionId, body: { type: 'doc', version: 1, content } },
  });
  if (!made.ok) throw new Error(`${made.reason} ${made.detail ?? ''}`);
  const { wordCount } = await getDb().article.findUniqueOrThrow({
    where: { id: made.value.id },
    select: { wordCount: true },
  });
  return { id: made.value.id, words: wordCount };
}

async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto(deskPath());
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page
    .locator('form')
    .filter({ has: page.locator('input[name=password]') })
    .locator('button[type=submit]')
    .first()
    .click();
  await page.waitForURL((url) => url.pathname === deskPath());
}

/** Every key's way from the keyboard to the frame that shows it, in milliseconds. */
async function typeInTheMiddle(page: Page): Promise<number[]> {
  await page
    .locator('#article-body > p')
    .nth(PARAGRAPHS / 2)
    .click();
  await page.evaluate(() => {
    const seen: number[] = [];
    const channel = new MessageChannel();
    const waiting: number[] = [];
    // A message sent from an animation frame arrives after that frame is painted.
    channel.port1.onmessage = () => {
      const at = waiting.shift();
      if (at !== undefined) seen.push(performance.now() - at);
    };
    document.addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          waiting.push(timeStamp);
          channel.port2.postMessage(null);
        }),
      true,
    );
    Object.assign(window, { seen });
  });
  const devtools = await page.context().newCDPSession(page);
  for (let count = 0; count < KEYS; count += 1) {
    const letter = count % 6 === 5 ? ' ' : 'ب';
    const key = { key: letter, code: letter === ' ' ? 'Space' : 'KeyF' };
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', text: letter, ...key });
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    await page.waitForTimeout(PAUSE_MS);
  }
  const seen: unknown = await page.evaluate(() => ('seen' in window ? window.seen : []));
  return Array.isArray(seen) ? seen.map(Number).slice(20) : [];
}
