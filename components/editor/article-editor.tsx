'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/admin/button';
import { MediaPicker } from '@/components/admin/media-picker';
import type { MediaActions } from '@/components/admin/media/media-actions';
import { useToast } from '@/components/admin/toasts';
import type { Known as KnownState } from '@/domain/articles/merge/draft-session';
import type { ImageView } from '@/domain/media/types';
import { type Known, KnownContext } from './blocks/known';
import { BodyEditor } from './body-editor';
import { HeadFields } from './head-fields';
import { DetailsPanel } from './panels/details-panel';
import { Previews } from './panels/previews';
import { WordCount } from './panels/word-count';
import type { EditorActions, Named } from './session/actions';
import { ConflictList } from './session/conflict-list';
import { DraftStore } from './session/draft-store';
import { PresenceList } from './session/presence-list';
import { SaveStatus } from './session/save-status';

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
  /** What the workflow offers, from its own room. */
  children?: React.ReactNode;
};

/** One calm screen: the words in the middle, everything else at the side. */
export function ArticleEditor({ id, draft, canEdit, actions, media, sections, names: first, known: firstKnown, lead, site, revisionsPath, children }: Props) {
  const t = useTranslations('editor');
  const say = useToast();
  const [store] = useState(() => new DraftStore(id, draft, actions, canEdit));
  const view = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
  const [names, setNames] = useState(first);
  const [known, setKnown] = useState(firstKnown);
  const [leadImage, setLeadImage] = useState(lead);
  const [isPicking, setPicking] = useState(false);
  useEffect(() => store.start(), [store]);
  const { content } = view;
  const learnNames = (learnt: Named[]) => setNames((now) => ({ ...now, ...Object.fromEntries(learnt.map((one) => [one.id, one.name])) }));
  const image = content.leadMediaId ? (leadImage?.id === content.leadMediaId ? leadImage : known.images[content.leadMediaId]) : undefined;
  const keepMilestone = async () => {
    const label = window.prompt(t('milestone.ask'));
    if (label === null) return;
    await store.flush();
    const result = await actions.milestone({ articleId: id, label }).catch(() => null);
    say(result?.ok ? t('milestone.done') : `${t('milestone.failed')} ${result?.message ?? ''}`, { tone: result?.ok ? 'done' : 'failed' });
  };
  return (
    <KnownContext value={known}>
      <div className="editor-bar">
        <SaveStatus view={view} />
        <PresenceList others={view.others} />
        <WordCount body={content.body} />
        {canEdit ? <Button look="quiet" size="small" onClick={() => void keepMilestone()}>{t('milestone.keep')}</Button> : null}
        <Button look="quiet" size="small" asChild><a href={revisionsPath}>{t('revisions.title')}</a></Button>
      </div>
      {view.isRestored ? <p className="form-notice" role="status">{t('status.restored')}</p> : null}
      <ConflictList store={store} content={content} conflicts={view.conflicts} />
      <div className="editor-frame">
        <div className="editor-words">
          <HeadFields content={content} canEdit={canEdit} onEdit={store.edit} onPlace={store.goTo} />
          <BodyEditor
            body={content.body} revised={view.revised} canEdit={canEdit} actions={actions} media={media}
            onEdit={(body) => store.edit({ body })} onPlace={store.goTo}
            onLearn={({ item, title }) => setKnown((now) => ({
              images: item?.image ? { ...now.images, [item.id]: item.image } : now.images,
              titles: title ? { ...now.titles, [title.id]: title.title } : now.titles,
            }))}
          />
        </div>
        <aside className="editor-side" aria-label={t('fields.details')}>
          {children}
          <details open>
            <summary>{t('fields.details')}</summary>
            <fieldset className="editor-details" disabled={!canEdit}>
              <DetailsPanel content={content} sections={sections} names={names} image={image} find={actions.findNames} onEdit={store.edit} onNames={learnNames} onPickLead={() => setPicking(true)} />
            </fieldset>
            <Previews content={content} siteName={site.name} siteUrl={site.url} path={site.path} image={image} />
          </details>
        </aside>
      </div>
      <MediaPicker open={isPicking} onOpenChange={setPicking} actions={media} onChoose={(item) => { setLeadImage(item.image); store.edit({ leadMediaId: item.id }); }} />
    </KnownContext>
  );
}
