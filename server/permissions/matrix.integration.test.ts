import { describe, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { addCorrection, changeSlug } from '@/domain/publishing/publish/corrections';
import { createArticle, saveArticle } from '@/domain/publishing/drafts/save-article';
import { addNote } from '@/domain/publishing/review/notes';
import { createPreviewLink } from '@/domain/publishing/previews/preview-links';
import { publishArticle, unpublishArticle, withdrawArticle } from '@/domain/publishing/publish/publish';
import {
  approveArticle,
  assignArticle,
  reopenArticle,
  requestChanges,
  submitForReview,
} from '@/domain/publishing/review/review';
import { scheduleArticle, setEmbargo, unscheduleArticle } from '@/domain/publishing/schedule/schedule';
import type { Outcome } from '@/domain/publishing/types';
import { type Actor, userRoles } from '@/domain/users/types';
import { actions } from '@/server/permissions/actions';
import { articleStatuses } from '@/domain/articles/types';
import { useDatabase } from '@/test/database/use-database';
import { documentOf } from '@/test/factories/article';
import { createUser } from '@/test/factories/user';

useDatabase();

const content = { title: 'عنوان', body: documentOf('نص.') };
const soon = () => new Date(Date.now() + 3_600_000);

type Target = { id: string; version: number };
type Run = (actor: Actor, target: Target) => Promise<Outcome<unknown>>;

/** The command behind each permission that depends on an article. */
const runs: Record<
  Exclude<
    { [K in keyof typeof actions]: (typeof actions)[K]['of'] extends 'article' ? K : never }[keyof typeof actions],
    'article.read'
  >,
  Run
> &
  Record<string, Run> = {
  'article.save': (actor, target) => saveArticle(actor, { ...target, content }),
  'article.submit': submitForReview,
  'article.approve': approveArticle,
  'article.reopen': reopenArticle,
  'article.request-changes': (actor, target) => requestChanges(actor, { ...target, note: 'ملاحظة' }),
  'article.schedule': (actor, target) => scheduleArticle(actor, { ...target, at: soon() }),
  'article.unschedule': unscheduleArticle,
  'article.embargo': (actor, target) => setEmbargo(actor, { ...target, until: soon() }),
  'article.assign': (actor, target) => assignArticle(actor, { ...target, assigneeId: null }),
  'article.note': (actor, { id }) => addNote(actor, { articleId: id, text: 'ملاحظة' }),
  'article.preview': (actor, { id }) => createPreviewLink(actor, { articleId: id }),
  'article.publish': publishArticle,
  'article.unpublish': unpublishArticle,
  'article.withdraw': (actor, target) => withdrawArticle(actor, { ...target, notice: 'سُحبت المادة.' }),
  'article.correct': (actor, target) => addCorrection(actor, { ...target, note: 'صُحِّح الاسم.' }),
  'article.change-slug': (actor, target) => changeSlug(actor, { ...target, slug: 'عنوان-آخر' }),
};

const articlePermissions = Object.entries(actions).flatMap(([name, permission]) =>
  permission.of === 'article' && name !== 'article.read' ? [[name, permission] as const] : [],
);

describe('every command of an article', () => {
  it.each(articlePermissions)(
    '%s refuses exactly whom its permission refuses',
    async (name, permission) => {
      const run = runs[name];
      if (!run) throw new Error(`the matrix has no command for ${name}`);
      const stranger = actor(await createUser({ role: 'AUTHOR' }));
      for (const role of userRoles) {
        const me = actor(await createUser({ role }));
        for (const owner of [me, stranger]) {
          for (const status of articleStatuses) {
            const target = await articleIn(status, owner);
            const result = await run(me, target);
            const isForbidden = !result.ok && result.reason === 'forbidden';
            expect(
              isForbidden,
              `${role} ${name} ${status} ${owner === me ? 'own' : 'other'}: ${JSON.stringify(result)}`,
            ).toBe(!permission.allows(me, { status, createdById: owner.id, sectionId: null }));
          }
        }
      }
    },
    120_000,
  );
});

async function articleIn(status: (typeof articleStatuses)[number], owner: Actor): Promise<Target> {
  const created = await createArticle(owner, { content: { ...content, title: `عنوان ${Math.random()}` } });
  if (!created.ok) throw new Error(created.reason);
  const { id } = created.value;
  const now = new Date();
  const revision = await getDb().revision.findFirstOrThrow({ where: { articleId: id }, select: { id: true } });
  const dates = {
    DRAFT: {},
    IN_REVIEW: {},
    APPROVED: {},
    SCHEDULED: { scheduledAt: soon(), scheduledRevisionId: revision.id },
    PUBLISHED: { publishedAt: now, firstPublishedAt: now },
    WITHDRAWN: { publishedAt: now, firstPublishedAt: now, withdrawnAt: now, withdrawalNotice: 'سُحبت.' },
  }[status];
  const row = await getDb().article.update({ where: { id }, data: { status, ...dates }, select: { version: true } });
  return { id, version: row.version };
}

function actor({ id, email, role }: { id: string; email: string; role: (typeof userRoles)[number] }): Actor {
  return { id, label: email, role };
}
