'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/desk/ui/button';
import { SelectField, TextArea, TextField } from '@/components/desk/ui/field';
import { advertisingChoices, articleKinds } from '@/domain/articles/fields';
import type { DraftContent } from '@/domain/articles/merge/draft-content';
import type { ImageView } from '@/domain/media/types';
import type { EditorActions, NamedEntity, EntityKind } from '../editor/session/actions';
import { LeadField } from './lead-field';
import { EntityPicker } from './entity-picker';

type Props = {
  content: DraftContent;
  isPage: boolean;
  sections: NamedEntity[];
  canBeWithoutSection: boolean;
  names: Record<string, string>;
  image: ImageView | undefined;
  /** The thread that the text seems to belong to. */
  suggested: NamedEntity | null;
  find: EditorActions['findNames'];
  onEdit: (change: Partial<DraftContent>) => void;
  onNames: (names: NamedEntity[]) => void;
  onPickLead: () => void;
};

/** All fields of the article besides its text; of a static page, those that do not place it among others. */
export function DetailsPanel({ isPage, image, onPickLead, ...placing }: Props) {
  const { content, onEdit } = placing;
  return (
    <>
      {isPage ? null : <PlacingFields {...placing} />}
      <LeadField {...{ content, image, onEdit }} onPick={onPickLead} />
      {isPage ? null : (
        <>
          <SourceField content={content} onEdit={onEdit} />
          <AdvertisingField content={content} onEdit={onEdit} />
        </>
      )}
      <SearchFields content={content} onEdit={onEdit} />
    </>
  );
}

/** Section and kind, authors, topics, thread. */
function PlacingFields({
  content,
  sections,
  canBeWithoutSection,
  ...entities
}: Omit<Props, 'isPage' | 'image' | 'onPickLead'>) {
  const t = useTranslations('editor.fields');
  const { onEdit } = entities;
  return (
    <>
      <SelectField
        label={t('section')}
        value={content.sectionId ?? ''}
        onChange={(event) => onEdit({ sectionId: event.target.value || null })}
        options={[
          ...(canBeWithoutSection ? [{ value: '', label: t('noSection') }] : []),
          ...sections.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SelectField
        label={t('kind')}
        value={content.kind}
        onChange={(event) => onEdit({ kind: articleKinds.find((kind) => kind === event.target.value) ?? 'NEWS' })}
        options={articleKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      <EntityFields content={content} {...entities} />
    </>
  );
}

function SourceField({ content, onEdit }: Pick<Props, 'content' | 'onEdit'>) {
  const t = useTranslations('editor.fields');
  return (
    <TextField
      label={t('source')}
      value={content.source}
      dir="auto"
      onChange={(event) => onEdit({ source: event.target.value })}
    />
  );
}

/** Whether advertisements may stand on the article's page: not beside a tragedy. */
function AdvertisingField({ content, onEdit }: Pick<Props, 'content' | 'onEdit'>) {
  const t = useTranslations('editor.fields');
  return (
    <SelectField
      label={t('advertising')}
      value={content.advertising}
      onChange={({ target }) =>
        onEdit({ advertising: advertisingChoices.find((choice) => choice === target.value) ?? 'ALLOWED' })
      }
      options={advertisingChoices.map((value) => ({ value, label: t(`advertisingChoices.${value}`) }))}
    />
  );
}

/** Authors, section, topics and thread. */
function EntityFields({
  content,
  names,
  suggested,
  find,
  onEdit,
  onNames,
}: Pick<Props, 'content' | 'names' | 'suggested' | 'find' | 'onEdit' | 'onNames'>) {
  const t = useTranslations('editor.fields');
  const entityPicker = (
    kind: EntityKind,
    ids: string[],
    change: (ids: string[]) => Partial<DraftContent>,
    isSingle = false,
  ) => (
    <EntityPicker
      label={t(kind)}
      kind={kind}
      ids={ids}
      names={names}
      find={find}
      isSingle={isSingle}
      onChange={(next, inserted) => {
        onNames(inserted);
        onEdit(change(next));
      }}
    />
  );
  return (
    <>
      {entityPicker('author', content.authorIds, (authorIds) => ({ authorIds }))}
      {entityPicker('topic', content.topicIds, (topicIds) => ({ topicIds }))}
      {entityPicker(
        'thread',
        content.threadId ? [content.threadId] : [],
        ([threadId]) => ({ threadId: threadId ?? null }),
        true,
      )}
      {suggested && !content.threadId ? (
        <p className="small">
          {t('suggestedThread')}{' '}
          <Button
            look="quiet"
            size="small"
            onClick={() => {
              onNames([suggested]);
              onEdit({ threadId: suggested.id });
            }}
          >
            {suggested.name}
          </Button>
        </p>
      ) : null}
    </>
  );
}

/** Overrides of title and description for search engines. */
function SearchFields({ content, onEdit }: Pick<Props, 'content' | 'onEdit'>) {
  const t = useTranslations('editor.fields');
  return (
    <>
      <TextField
        label={t('seoTitle')}
        hint={t('seoTitleHint', { count: content.seoTitle.length })}
        value={content.seoTitle}
        dir="auto"
        onChange={(event) => onEdit({ seoTitle: event.target.value })}
      />
      <TextArea
        label={t('seoDescription')}
        hint={t('seoDescriptionHint', { count: content.seoDescription.length })}
        value={content.seoDescription}
        dir="auto"
        rows={3}
        onChange={(event) => onEdit({ seoDescription: event.target.value })}
      />
    </>
  );
}
