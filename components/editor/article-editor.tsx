'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { MediaActions } from '@/components/admin/media/media-actions';
import type { BaseSnapshot as KnownState } from '@/domain/articles/merge/draft-session';
import { ArticleSide, type Beside } from './article-side';
import { type Known, KnownContext, withLearnt } from './blocks/known';
import { BodyEditor } from './body-editor';
import { HeadFields } from './head-fields';
import { WordCount } from './panels/word-count';
import type { EditorActions } from './session/actions';
import { ConflictList } from './session/conflict-list';
import { EditingContext } from './session/editing';
import { PresenceList } from './session/presence-list';
import { SaveStatus } from './session/save-status';
import { useEditingSession } from './session/use-editing-session';

type Props = Beside & {
  id: string;
  draft: KnownState;
  canEdit: boolean;
  actions: EditorActions;
  media: MediaActions;
  known: Known;
  /** What comes next for the article, above everything. */
  bar: React.ReactNode;
};

/** One calm screen: the words in the middle, everything else at the side. */
export function ArticleEditor({ id, draft, canEdit, actions, media, known: first, bar, ...beside }: Props) {
  const t = useTranslations('editor');
  const { view, editing, setEditor } = useEditingSession(id, draft, actions, canEdit);
  const [known, setKnown] = useState(first);
  const { store } = editing;
  const { content } = view;
  return (
    <EditingContext value={editing}>
      <KnownContext value={known}>
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
            <HeadFields content={content} canEdit={canEdit} onEdit={store.edit} onPlace={store.goTo} />
            <BodyEditor
              body={content.body}
              revised={view.revised}
              canEdit={canEdit}
              actions={actions}
              media={media}
              onEdit={(body) => store.edit({ body })}
              onPlace={store.goTo}
              onEditor={setEditor}
              onNote={openNotes}
              onLearn={(learnt) => setKnown((now) => withLearnt(now, learnt))}
            />
          </div>
          <ArticleSide {...beside} id={id} content={content} canEdit={canEdit} actions={actions} media={media} />
        </div>
      </KnownContext>
    </EditingContext>
  );
}

/** Opens the notes at the side, ready to write one. */
function openNotes(): void {
  const panel = document.getElementById('article-notes');
  if (panel instanceof HTMLDetailsElement) panel.open = true;
  panel?.querySelector('textarea')?.focus();
}
