import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { forbidden, notFound } from 'next/navigation';
import { z } from 'zod';
import { ArticleEditor } from '@/components/desk/article/article-editor';
import { findCards } from '@/domain/articles/card-queries';
import type { DraftNode } from '@/domain/articles/merge/draft-node';
import { StatusPanel } from '@/components/desk/workflow/status-panel';
import { WorkflowBar } from '@/components/desk/workflow/workflow-bar';
import { findMedia } from '@/domain/media/queries';
import { openDraft } from '@/domain/publishing/drafts/open-draft';
import { readWorkflow } from '@/domain/publishing/review/workflow-view';
import { readSettings } from '@/domain/settings/queries';
import { findNamesByIds } from '@/domain/taxonomy/find-names';
import { listSectionOptions } from '@/domain/taxonomy/queries';
import { coversSection, isLimited } from '@/domain/users/policy';
import { listPeople } from '@/domain/users/queries';
import { getEnv } from '@/lib/env';
import { articlePath, deskRevisionsPath } from '@/lib/urls';
import { createDateTimeFormatter } from '@/server/desk/date-formatters';
import { requireActor } from '@/server/session/require-actor';
import { mediaActions } from '../../media/media-actions';
import { editorActions, workflowActions } from './editor-actions';
import { toWorkflowViewModel, ArticlePanels } from './article-panels';
import { ViewsPanel } from './views-panel';
import '@/app/styles/desk/editor.css';

type Params = { params: Promise<{ id: string }> };

export async function generateMetadata() {
  await requireActor('articles');
  const t = await getTranslations('editor');
  return { title: t('title') };
}

/** The editor of one article. */
export default async function EditArticlePage({ params }: Params) {
  const user = await requireActor('articles');
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const opened = await openDraft(user.actor, id);
  if (!opened.ok) return opened.reason === 'forbidden' ? forbidden() : notFound();
  const { content, token, canEdit } = opened.value;
  const referenced = referencedIds(content.body.content);
  const leadId = content.leadMediaId ?? '';
  const [{ desk, editor }, locale, sections, names, settings, media, cards, workflow, people] = await Promise.all([
    getMessages(),
    getLocale(),
    listSectionOptions(),
    findNamesByIds(content),
    readSettings(),
    findMedia([...referenced.media, ...(leadId ? [leadId] : [])]),
    findCards(referenced.articles),
    readWorkflow(user.actor, id),
    listPeople(),
  ]);
  if (!workflow) notFound();
  const formatDateTime = createDateTimeFormatter(settings, user.locale);
  const assignable = workflow.steps.includes('assign') ? people : [];
  const view = await toWorkflowViewModel(workflow, settings, assignable, formatDateTime);
  return (
    <NextIntlClientProvider locale={locale} messages={{ desk, editor }}>
      <ArticleEditor
        key={`${id} ${canEdit}`}
        id={id}
        draft={{ content, token }}
        canEdit={canEdit}
        media={mediaActions}
        actions={editorActions}
        bar={<WorkflowBar view={view} actions={workflowActions} />}
        statusPanel={<StatusPanel view={view} actions={workflowActions} />}
        isPage={workflow.pageSlug !== null}
        sections={sections.filter(({ id: one }) => one === content.sectionId || coversSection(user.actor, one))}
        canBeWithoutSection={!isLimited(user.actor) || content.sectionId === null}
        names={names}
        references={{
          images: media.images,
          titles: Object.fromEntries([...cards].map(([cardId, card]) => [cardId, card.title])),
        }}
        lead={media.images[leadId] ?? null}
        site={{ name: settings.name, url: getEnv().SITE_URL, path: articlePath(opened.value) }}
        revisionsPath={deskRevisionsPath(id)}
      >
        <ArticlePanels
          actor={user.actor}
          view={workflow}
          pinned={[...content.relatedPinIds, ...content.relatedExcludeIds]}
          canEdit={canEdit}
          timeZone={settings.timeZone}
          formatDateTime={formatDateTime}
        />
        {workflow.wasPublic ? <ViewsPanel user={user} articleId={id} settings={settings} /> : null}
      </ArticleEditor>
    </NextIntlClientProvider>
  );
}

/** The files and articles that a body refers to, complete or not. */
function referencedIds(nodes: DraftNode[]): { media: string[]; articles: string[] } {
  const found = { media: new Set<string>(), articles: new Set<string>() };
  const isId = (value: unknown): value is string => z.uuid().safeParse(value).success;
  const visit = (node: DraftNode) => {
    if (isId(node.attrs?.['mediaId'])) found.media.add(node.attrs['mediaId']);
    if (isId(node.attrs?.['articleId'])) found.articles.add(node.attrs['articleId']);
    node.content?.forEach(visit);
  };
  nodes.forEach(visit);
  return { media: [...found.media], articles: [...found.articles] };
}
