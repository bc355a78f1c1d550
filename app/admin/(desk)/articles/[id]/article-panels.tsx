import { getLocale, getTranslations } from 'next-intl/server';
import { NotesPanel, type NoteViewModel } from '@/components/desk/collaboration/notes-panel';
import { PreviewLinks } from '@/components/desk/collaboration/preview-links';
import { PageSettings } from '@/components/desk/pages/page-settings';
import { RelatedPanel, type RelatedViewModel } from '@/components/desk/related/related-panel';
import type { WorkflowViewModel } from '@/components/desk/workflow/workflow-view-model';
import { findCards } from '@/domain/articles/card-queries';
import { listNotes } from '@/domain/publishing/review/notes';
import { listPreviewLinks } from '@/domain/publishing/previews/preview-links';
import type { NoteView } from '@/domain/publishing/types';
import type { WorkflowView } from '@/domain/publishing/review/workflow-view';
import { listRelated } from '@/domain/related/queries';
import type { RelatedItem } from '@/domain/related/types';
import type { SiteSettings } from '@/domain/settings/types';
import type { Actor } from '@/domain/users/types';
import { toLocalInput } from '@/lib/dates/local-input';
import { zoneName } from '@/lib/dates/zone-name';
import { getEnv } from '@/lib/env';
import { pick } from '@/lib/object-fields';
import { articlePath } from '@/lib/urls';
import { addNoteAction, resolveNoteAction, createPreviewLinkAction, revokePreviewLinkAction } from './workflow-actions';
import { changePageAction } from '../../pages/actions';
import { findLinkTargets } from './actions';

const HOUR = 3_600_000;
const RELATED_LIMIT = 10;

type FormatDateTime = (at: Date) => string;

/** The article's workflow state, formatted for display. */
export async function toWorkflowViewModel(
  view: WorkflowView,
  settings: SiteSettings,
  people: WorkflowViewModel['people'],
  formatDateTime: FormatDateTime,
): Promise<WorkflowViewModel> {
  const [t, locale] = await Promise.all([getTranslations('editor.workflow.facts'), getLocale()]);
  const { status, publishedAt, scheduledAt, embargoUntil, withdrawnAt, publicId, slug, pageSlug } = view;
  const { timeZone } = settings;
  const now = new Date();
  const isEmbargoed = embargoUntil !== null && embargoUntil > now;
  const isOut = status === 'PUBLISHED' && publishedAt !== null;
  const facts = [
    isOut && t(publishedAt > now ? 'visible' : 'published', { when: formatDateTime(publishedAt) }),
    status === 'SCHEDULED' && scheduledAt && t('scheduled', { when: formatDateTime(scheduledAt) }),
    isEmbargoed && t('embargo', { when: formatDateTime(embargoUntil) }),
    status === 'WITHDRAWN' && withdrawnAt && t('withdrawn', { when: formatDateTime(withdrawnAt) }),
  ];
  return {
    id: view.id,
    version: view.version,
    status,
    steps: view.steps,
    hasChanges: view.hasChanges,
    wasPublic: view.wasPublic,
    slug,
    address: `${new URL(getEnv().SITE_URL).host}/a/${publicId}/`,
    publicPath:
      (isOut && publishedAt <= now && !isEmbargoed) || status === 'WITHDRAWN'
        ? articlePath({ publicId, slug, pageSlug })
        : null,
    facts: facts.filter((fact) => typeof fact === 'string'),
    scheduledAt: scheduledAt ? toLocalInput(scheduledAt, timeZone) : '',
    embargoUntil: isEmbargoed ? toLocalInput(embargoUntil, timeZone) : '',
    soon: toLocalInput(new Date(Math.ceil((now.getTime() + HOUR / 2) / HOUR) * HOUR), timeZone),
    zone: zoneName(timeZone, locale),
    assigneeId: view.assignee?.id ?? '',
    people,
    notice: view.withdrawalNotice,
    corrections: view.corrections.map(({ at, ...one }) => ({ ...one, when: formatDateTime(at) })),
  };
}

/** Panels below the details: related articles, comments, preview links. */
export async function ArticlePanels({
  actor,
  view,
  pinned,
  canEdit,
  timeZone,
  formatDateTime,
}: {
  actor: Actor;
  view: WorkflowView;
  pinned: string[];
  canEdit: boolean;
  timeZone: string;
  formatDateTime: FormatDateTime;
}) {
  const { pageSlug } = view;
  const [t, notes, links] = await Promise.all([
    getTranslations('editor.notes'),
    listNotes(actor, view.id),
    listPreviewLinks(actor, view.id),
  ]);
  return (
    <>
      {pageSlug === null ? null : (
        <PageSettings
          page={{ ...pick(view, ['id', 'version', 'isSearchable']), slug: pageSlug, role: view.pageRole }}
          action={changePageAction}
        />
      )}
      <NotesPanel
        articleId={view.id}
        notes={toNoteViewModels(notes, t, formatDateTime)}
        actions={{ addNote: addNoteAction, resolveNote: resolveNoteAction }}
      />
      {pageSlug === null ? <Related {...{ id: view.id, pinned, canEdit, timeZone }} /> : null}
      {view.steps.includes('preview') ? (
        <PreviewLinks
          articleId={view.id}
          links={links.map(({ id, expiresAt }) => ({ id, until: formatDateTime(expiresAt) }))}
          actions={{ createPreviewLink: createPreviewLinkAction, revokePreviewLink: revokePreviewLinkAction }}
        />
      ) : null}
    </>
  );
}

/** Comments formatted for display: author, time, and who resolved them. */
function toNoteViewModels(
  notes: NoteView[],
  t: Awaited<ReturnType<typeof getTranslations<'editor.notes'>>>,
  formatDateTime: FormatDateTime,
): NoteViewModel[] {
  return notes.map(({ id, block, quote, text, writer, createdAt, resolver, resolvedAt }) => {
    const facts = { writer: writer ?? t('system'), when: formatDateTime(createdAt) };
    return {
      id,
      block,
      quote,
      text,
      isOpen: resolvedAt === null,
      facts: resolvedAt ? t('settledBy', { ...facts, resolver: resolver ?? t('system') }) : t('facts', facts),
    };
  });
}

/** Related articles of this site; a reason without details shows the section instead. */
async function Related(props: { id: string; pinned: string[]; canEdit: boolean; timeZone: string }) {
  const { id, pinned, canEdit, timeZone } = props;
  const [related, cards] = await Promise.all([listRelated(id, RELATED_LIMIT), findCards(pinned)]);
  return (
    <RelatedPanel
      articleId={id}
      canEdit={canEdit}
      timeZone={timeZone}
      find={findLinkTargets}
      titles={Object.fromEntries([...cards].map(([cardId, card]) => [cardId, card.title]))}
      items={toRelatedViewModels(related)}
    />
  );
}

function toRelatedViewModels(related: RelatedItem[]): RelatedViewModel[] {
  return related.flatMap(({ article, reason, detail }) =>
    article
      ? [{ id: article.id, title: article.title, reason, detail: detail.join('، ') || (article.section?.name ?? '') }]
      : [],
  );
}
