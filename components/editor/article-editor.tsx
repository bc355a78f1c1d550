'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/admin/button';
import { MediaPicker } from '@/components/admin/media-picker';
import type { MediaActions } from '@/components/admin/media/media-actions';
import type { Known as KnownState } from '@/domain/articles/merge/draft-session';
import type { ImageView, LibraryItem } from '@/domain/media/types';
import { type Known, KnownContext } from './blocks/known';
import { BodyEditor } from './body-editor';
import { HeadFields } from './head-fields';
import { DetailsPanel } from './panels/details-panel';
import { MilestoneButton } from './workflow/milestone-button';
import { Previews } from './panels/previews';
import { WordCount } from './panels/word-count';
import type { EditorActions, Named } from './session/actions';
import { ConflictList } from './session/conflict-list';
import { DraftStore } from './session/draft-store';
import { EditingContext } from './session/editing';
import { PresenceList } from './session/presence-list';
import { SaveStatus } from './session/save-status';
import { useInspection } from './session/use-inspection';
import { ChecksPanel } from './workflow/checks-panel';

type Props = {
  id: string;
  draft: KnownState;
  canEdit: boolean;
  actions: EditorActions;
  media: MediaActions;
  sections: Named[];
  /** Names of what the article has now, by id. */
  names: Record<string, string>;
  known: Known;
  lead: ImageView | null;
  site: { name: string; url: string; path: string };
  revisionsPath: string;
  /** What comes next for the article, above everything. */
  bar: React.ReactNode;
  /** What stands beside the text, before the details and after them. */
  standing: React.ReactNode;
  children: React.ReactNode;
};

/** One calm screen: the words in the middle, everything else at the side. */
export function ArticleEditor({
  id,
  draft,
  canEdit,
  actions,
  media,
  sections,
  names: first,
  known: firstKnown,
  lead,
  site,
  revisionsPath,
  bar,
  standing,
  children,
}: Props) {
  const t = useTranslations('editor');
  const [store] = useState(() => new DraftStore(id, draft, actions, canEdit));
  const view = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
  const [names, setNames] = useState(first);
  const [known, setKnown] = useState(firstKnown);
  const [leadImage, setLeadImage] = useState(lead);
  const [isPicking, setPicking] = useState(false);
  const [editor, setEditor] = useState<Editor | null>(null);
  const { inspection, inspect } = useInspection(id, store, actions.inspect);
  const editing = useMemo(() => ({ store, editor, inspection, inspect }), [store, editor, inspection, inspect]);
  useEffect(() => store.start(), [store]);
  useEffect(() => store.hear(draft.token), [store, draft.token]);
  const { content } = view;
  const learnNames = (learnt: Named[]) =>
    setNames((now) => ({ ...now, ...Object.fromEntries(learnt.map((one) => [one.id, one.name])) }));
  const image = content.leadMediaId
    ? leadImage?.id === content.leadMediaId
      ? leadImage
      : known.images[content.leadMediaId]
    : undefined;
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
          <aside className="editor-side" aria-label={t('fields.side')}>
            <About revisionsPath={revisionsPath}>
              {canEdit ? <MilestoneButton articleId={id} keep={actions.milestone} /> : null}
            </About>
            {standing}
            <ChecksPanel />
            <details open>
              <summary>{t('fields.details')}</summary>
              <fieldset className="editor-details" disabled={!canEdit}>
                <DetailsPanel
                  content={content}
                  sections={sections}
                  names={names}
                  image={image}
                  suggested={inspection?.thread ?? null}
                  find={actions.findNames}
                  onEdit={store.edit}
                  onNames={learnNames}
                  onPickLead={() => setPicking(true)}
                />
              </fieldset>
            </details>
            {children}
            <details>
              <summary>{t('previews.title')}</summary>
              <Previews content={content} siteName={site.name} siteUrl={site.url} path={site.path} image={image} />
            </details>
          </aside>
        </div>
        <MediaPicker
          open={isPicking}
          onOpenChange={setPicking}
          actions={media}
          onChoose={(item) => {
            setLeadImage(item.image);
            store.edit({ leadMediaId: item.id });
          }}
        />
      </KnownContext>
    </EditingContext>
  );
}

function About({ revisionsPath, children }: { revisionsPath: string; children: React.ReactNode }) {
  const t = useTranslations('editor.revisions');
  return (
    <div className="row editor-about">
      <Button size="small" asChild>
        <a href={revisionsPath}>{t('title')}</a>
      </Button>
      {children}
    </div>
  );
}

/** A picture or article that was just put into the text is known from then on. */
function withLearnt(
  { images, titles }: Known,
  { item, title }: { item?: LibraryItem; title?: { id: string; title: string } },
): Known {
  return {
    images: item?.image ? { ...images, [item.id]: item.image } : images,
    titles: title ? { ...titles, [title.id]: title.title } : titles,
  };
}

/** Opens the notes at the side, ready to write one. */
function openNotes(): void {
  const panel = document.getElementById('article-notes');
  if (panel instanceof HTMLDetailsElement) panel.open = true;
  panel?.querySelector('textarea')?.focus();
}
