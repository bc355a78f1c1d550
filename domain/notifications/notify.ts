import type { Tx } from '@/db/transaction';
import type { Actor } from '@/domain/users/types';
import type { NotificationKind } from './types';

/** Something that was done to an article; `before` is the article as it was. */
export type ArticleEvent = {
  /** The command's action, or what befell the article without one. */
  event: string;
  articleId: string;
  before: { status: string; assigneeId: string | null };
  detail?: string | undefined;
};

type Article = { createdById: string | null; assigneeId: string | null; bylineIds: (string | null)[] };
type Rule = {
  kind: NotificationKind;
  to: (article: Article) => (string | null)[];
  /** Left out: always. */
  when?: (event: ArticleEvent, article: Article, actor: Actor) => boolean;
  /** Also who set the time of publication. */
  tellsScheduler?: true;
};

/** Which action notifies whom. Nothing else knows. */
const rules: Record<string, Rule> = {
  'article.request-changes': { kind: 'CHANGES_REQUESTED', to: (article) => [article.createdById, article.assigneeId] },
  'article.assign': {
    kind: 'ASSIGNED',
    to: (article) => [article.assigneeId],
    when: ({ before }, article) => before.assigneeId !== article.assigneeId,
  },
  'article.note': { kind: 'NOTE', to: (article) => [article.createdById, article.assigneeId] },
  'article.publish': {
    kind: 'PUBLISHED',
    to: (article) => [article.createdById, ...article.bylineIds],
    // Not of a new version; and of the software's own work only what was scheduled, no import.
    when: ({ before }, _article, { role }) =>
      before.status !== 'PUBLISHED' && (role !== 'SYSTEM' || before.status === 'SCHEDULED'),
  },
  'article.publish-failed': {
    kind: 'PUBLISH_FAILED',
    to: (article) => [article.createdById, article.assigneeId],
    tellsScheduler: true,
  },
};

const MAX_DETAIL = 500;
/** What happens within this time comes in one mail. */
export const MAIL_DELAY_MINUTES = 3;

/**
 * Writes the notifications of an event, in its own transaction: to each person once, to nobody who is deactivated or does
 * not want to hear of it, and never to who did it.
 */
export async function notify(tx: Tx, actor: Actor, event: ArticleEvent): Promise<void> {
  const rule = rules[event.event];
  if (!rule) return;
  const article = await readArticle(tx, event.articleId);
  if (!article || rule.when?.(event, article, actor) === false) return;
  const scheduler = rule.tellsScheduler ? await findScheduler(tx, event.articleId) : null;
  const ids = [...rule.to(article), scheduler].filter((id) => id !== null && id !== actor.id);
  if (ids.length === 0) return;
  const people = await tx.user.findMany({
    where: { id: { in: ids as string[] }, disabledAt: null }, // null was filtered out
    select: { id: true, notificationChoices: { where: { kind: rule.kind }, select: { delivery: true } } },
  });
  const by = actor.id && (await tx.user.findUnique({ where: { id: actor.id }, select: { name: true } }));
  const mailAt = new Date(Date.now() + MAIL_DELAY_MINUTES * 60_000);
  await tx.notification.createMany({
    data: people.flatMap(({ id, notificationChoices: [choice] }) => {
      if (choice?.delivery === 'OFF') return [];
      return {
        userId: id,
        kind: rule.kind,
        articleId: event.articleId,
        byName: by ? by.name : '',
        detail: (event.detail ?? '').slice(0, MAX_DETAIL),
        mailAt: choice?.delivery === 'DESK' ? null : mailAt,
      };
    }),
  });
}

async function readArticle(tx: Tx, id: string): Promise<Article | null> {
  const row = await tx.article.findUnique({
    where: { id },
    select: { createdById: true, assigneeId: true, authors: { select: { author: { select: { userId: true } } } } },
  });
  return row && { ...row, bylineIds: row.authors.map(({ author }) => author.userId) };
}

/** Who set the time of publication last, by the audit trail. */
async function findScheduler(tx: Tx, articleId: string): Promise<string | null> {
  const event = await tx.auditEvent.findFirst({
    where: { targetType: 'article', targetId: articleId, action: 'article.schedule' },
    orderBy: { at: 'desc' },
    select: { actorId: true },
  });
  return event?.actorId ?? null;
}
