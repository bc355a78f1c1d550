'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { MediaActions } from '@/components/desk/media/media-actions';
import type { FieldOutput } from '@/domain/articles/fields';
import type { BaseSnapshot as KnownState } from '@/domain/articles/merge/draft-session';
import { ArticleSidebar, type SidebarProps } from './article-sidebar';
import {
  type LoadedReferences,
  ReferenceContext,
  withInsertedReference,
} from '@/components/desk/editor/blocks/reference-context';
import { BodyEditor } from '@/components/desk/editor/body-editor';
import { HeadFields } from './head-fields';
import { WordCount } from './word-count';
import type { EditorActions } from '@/components/desk/editor/session/actions';
import { ConflictList } from '@/components/desk/editor/session/conflict-list';
import { EditingContext } from '@/components/desk/editor/session/editing';
import { PresenceList } from '@/components/desk/editor/session/presence-list';
import { SaveStatus } from '@/components/desk/editor/session/save-status';
import { useEditingSession } from '@/components/desk/editor/session/use-editing-session';

type Props = SidebarProps & {
  id: string;
  draft: KnownState;
  canEdit: boolean;
  actions: EditorActions;
  media: MediaActions;
  references: LoadedReferences;
  /** The workflow bar, shown above everything. */
  bar: React.ReactNode;
};

/** The article editor: text in the middle, everything else in the sidebar. */
export function ArticleEditor({ id, draft, canEdit, actions, media, references: first, bar, ...sidebar }: Props) {
  const t = useTranslations('editor');
  const { view, editing, setEditor } = useEditingSession(id, draft, actions, canEdit);
  const [references, setReferences] = useState(first);
  const { store } = editing;
  const { content } = view;
  return (
    <EditingContext value={editing}>
      <ReferenceContext value={references}>
        <h1 className="hidden-text">{t('title')}</h1>
        <div className="editor-bar">
          <SaveStatus view={view} />
          <PresenceList others={view.others} />
          <WordCount body={content.body} />
          {bar}
        </div>
        {view.isRestored ? (
          <p className="form-notice" role="status">
            {t('status.restored')}
          </p>
        ) : null}
        <ConflictList store={store} content={content} conflicts={view.conflicts} />
        <div className="editor-frame">
          <div className="editor-words">
            <HeadFields
              content={content}
              isPage={sidebar.isPage}
              canEdit={canEdit}
              onEdit={store.edit}
              onPlace={store.setPlace}
            />
            <BodyEditor
              body={content.body}
              remoteRevision={view.remoteRevision}
              canEdit={canEdit}
              actions={actions}
              media={media}
              onEdit={(body) => store.edit({ body })}
              onPlace={store.setPlace}
              onEditor={setEditor}
              onNote={openNotes}
              onReferenceInserted={(inserted) => setReferences((now) => withInsertedReference(now, inserted))}
            />
          </div>
          <ArticleSidebar {...sidebar} id={id} content={content} canEdit={canEdit} actions={actions} media={media} />
        </div>
      </ReferenceContext>
    </EditingContext>
  );
}

/** Opens the comments in the sidebar and focuses the field for a new one. */
function openNotes(): void {
  const panel = document.getElementById('article-notes');
  if (panel instanceof HTMLDetailsElement) panel.open = true;
  panel?.querySelector('textarea')?.focus();
}

/** The part of the editor in which each field is written. */
type _EditorFields = FieldOutput<
  'head' | 'body' | 'details' | 'related panel',
  {
    title: 'head';
    kicker: 'head';
    standfirst: 'head';
    dateline: 'head';
    body: 'body';
    kind: 'details';
    sectionId: 'details';
    threadId: 'details';
    topicIds: 'details';
    authorIds: 'details';
    leadMediaId: 'details';
    leadCaption: 'details';
    seoTitle: 'details';
    seoDescription: 'details';
    source: 'details';
    relatedPinIds: 'related panel';
    relatedExcludeIds: 'related panel';
    relatedPinEnds: 'related panel';
  }
>;
