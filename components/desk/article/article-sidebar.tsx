'use client';

import { useTranslations } from 'next-intl';
import { use, useState } from 'react';
import { Button } from '@/components/desk/ui/button';
import { MediaPicker } from '@/components/desk/media/media-picker';
import type { MediaActions } from '@/components/desk/media/media-actions';
import type { DraftContent } from '@/domain/articles/merge/draft-content';
import type { ImageView } from '@/domain/media/types';
import { ReferenceContext } from '@/components/desk/editor/blocks/reference-context';
import { DetailsPanel } from './details-panel';
import { Previews } from './previews';
import type { EditorActions, NamedEntity } from '@/components/desk/editor/session/actions';
import { useEditing } from '@/components/desk/editor/session/editing';
import { ChecksPanel } from '@/components/desk/workflow/checks-panel';
import { MilestoneButton } from '@/components/desk/workflow/milestone-button';

/** Data and panels that the page provides for the sidebar. */
export type SidebarProps = {
  /** A static page, which has neither section nor authors. */
  isPage: boolean;
  sections: NamedEntity[];
  /** Who is limited to sections keeps an article in one. */
  canBeWithoutSection: boolean;
  /** Names of the article's current references, by id. */
  names: Record<string, string>;
  lead: ImageView | null;
  site: { name: string; url: string; path: string };
  revisionsPath: string;
  /** Rendered before and after the details. */
  statusPanel: React.ReactNode;
  children: React.ReactNode;
};

type Props = SidebarProps & {
  id: string;
  content: DraftContent;
  canEdit: boolean;
  actions: Pick<EditorActions, 'nameRevision' | 'findNames'>;
  media: MediaActions;
};

/** The sidebar: status, checks, details, previews. */
export function ArticleSidebar({
  id,
  content,
  canEdit,
  actions,
  media,
  isPage,
  sections,
  canBeWithoutSection,
  names,
  lead,
  site,
  revisionsPath,
  statusPanel,
  children,
}: Props) {
  const t = useTranslations('editor');
  const { image, setChosen } = useLeadImage(content.leadMediaId, lead);
  return (
    <aside className="editor-side" aria-label={t('fields.side')}>
      <RevisionTools revisionsPath={revisionsPath}>
        {canEdit ? <MilestoneButton articleId={id} keep={actions.nameRevision} /> : null}
      </RevisionTools>
      {statusPanel}
      <ChecksPanel />
      <Details
        {...{ content, canEdit, media, isPage, sections, canBeWithoutSection, names, image }}
        find={actions.findNames}
        onChooseLead={setChosen}
      />
      {children}
      <details>
        <summary>{t('previews.title')}</summary>
        <Previews content={content} siteName={site.name} siteUrl={site.url} path={site.path} image={image} />
      </details>
    </aside>
  );
}

/** The lead picture: as loaded, as chosen here, or as the text shows it too. */
function useLeadImage(leadMediaId: string | null, first: ImageView | null) {
  const { images } = use(ReferenceContext);
  const [chosen, setChosen] = useState(first);
  const image = leadMediaId ? (chosen?.id === leadMediaId ? chosen : images[leadMediaId]) : undefined;
  return { image, setChosen };
}

function RevisionTools({ revisionsPath, children }: { revisionsPath: string; children: React.ReactNode }) {
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

type DetailsProps = Pick<
  Props,
  'content' | 'canEdit' | 'media' | 'isPage' | 'sections' | 'canBeWithoutSection' | 'names'
> & {
  image: ImageView | undefined;
  find: EditorActions['findNames'];
  onChooseLead: (image: ImageView | null) => void;
};

/** The details panel, with the media library for choosing the lead picture. */
function Details({ content, canEdit, media, names: first, image, find, onChooseLead, ...placing }: DetailsProps) {
  const t = useTranslations('editor.fields');
  const { store, inspection } = useEditing();
  const [names, setNames] = useState(first);
  const [isPicking, setPicking] = useState(false);
  const addNames = (inserted: NamedEntity[]) =>
    setNames((now) => ({ ...now, ...Object.fromEntries(inserted.map((one) => [one.id, one.name])) }));
  return (
    <>
      <details open>
        <summary>{t('details')}</summary>
        <fieldset className="editor-details" disabled={!canEdit}>
          <DetailsPanel
            content={content}
            {...placing}
            names={names}
            image={image}
            suggested={inspection?.thread ?? null}
            find={find}
            onEdit={store.edit}
            onNames={addNames}
            onPickLead={() => setPicking(true)}
          />
        </fieldset>
      </details>
      <MediaPicker
        open={isPicking}
        onOpenChange={setPicking}
        actions={media}
        onChoose={(item) => {
          onChooseLead(item.image);
          store.edit({ leadMediaId: item.id });
        }}
      />
    </>
  );
}
