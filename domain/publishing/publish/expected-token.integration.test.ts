import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Actor } from '@/domain/users/types';
import { documentOf } from '@/test/factories/article';
import { createSection } from '@/test/factories/section';
import { createActor } from '@/test/factories/user';
import { useDatabase } from '@/test/database/use-database';
import { unwrap } from '@/test/unwrap';
import { approveArticle } from '@/domain/publishing/review/review';
import { createArticle } from '@/domain/publishing/drafts/save-article';
import { publishArticle } from './publish';
import { scheduleArticle } from '@/domain/publishing/schedule/schedule';
import { autosaveDraft } from '@/domain/publishing/drafts/autosave-draft';
import { openDraft } from '@/domain/publishing/drafts/open-draft';
import { readRevision } from '@/domain/publishing/revisions/revisions';
import type { ChangedArticle, Outcome } from '@/domain/publishing/types';

useDatabase();

type TargetWithToken = { id: string; version: number; expectedToken: string };
const steps: [string, (actor: Actor, target: TargetWithToken) => Promise<Outcome<ChangedArticle>>][] = [
  ['publish', publishArticle],
  ['approve', approveArticle],
  ['schedule', (actor, target) => scheduleArticle(actor, { ...target, at: new Date(Date.now() + 3_600_000) })],
];

it.each(steps)(
  'refuses to %s a text that was written on since it was seen, and names the difference',
  async (_name, step) => {
    const [editor, colleague] = [await createActor(), await createActor()];
    const article = unwrap(
      await createArticle(editor, {
        content: { title: 'كما رآه المحرر', body: documentOf('نص.'), sectionId: (await createSection()).id },
      }),
    );
    const seen = unwrap(await openDraft(editor, article.id));
    await write(colleague, article.id, 'كما كتبه زميل بعد ذلك');
    const target = { id: article.id, version: seen.version, expectedToken: seen.token };
    const refused = await step(editor, target);
    expect(refused).toMatchObject({ ok: false, reason: 'newer-text' });
    const [, revisionId = '', compared] =
      /^show=([0-9a-f-]{36})(&now=1)?$/.exec((!refused.ok && refused.detail) || '') ?? [];
    const difference = await readRevision(editor, article.id, revisionId, compared !== undefined);
    expect([difference?.content.title, difference?.other?.title]).toEqual(['كما رآه المحرر', 'كما كتبه زميل بعد ذلك']);
    const now = unwrap(await openDraft(editor, article.id));
    expect(now.version).toBe(seen.version);
    unwrap(await step(editor, { ...target, expectedToken: now.token }));
  },
);

it('compares texts, not saves: one’s own text again is no newer one', async () => {
  const editor = await createActor();
  const article = unwrap(
    await createArticle(editor, {
      content: { title: 'عنوان', body: documentOf('نص.'), sectionId: (await createSection()).id },
    }),
  );
  const { token, version } = unwrap(await openDraft(editor, article.id));
  await write(editor, article.id, 'عنوان آخر');
  await write(editor, article.id, 'عنوان');
  unwrap(await publishArticle(editor, { id: article.id, version, expectedToken: token }));
});

async function write(actor: Actor, id: string, title: string): Promise<void> {
  const { content, token } = unwrap(await openDraft(actor, id));
  expect(
    unwrap(await autosaveDraft(actor, { id, attempt: randomUUID(), base: token, content: { ...content, title } })),
  ).toMatchObject({ saved: true });
}
