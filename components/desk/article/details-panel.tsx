'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/desk/ui/button';
import { SelectField, TextArea, TextField } from '@/components/desk/ui/field';
import { articleKinds } from '@/domain/articles/fields';
import type { DraftContent } from '@/domain/articles/merge/draft-content';
import type { ImageView } from '@/domain/media/types';
import type { EditorActions, NamedEntity, EntityKind } from '../editor/session/actions';
import { LeadField } from './lead-field';
import { EntityPicker } from './entity-picker';

type Props = {
  content: DraftContent;
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

/** All fields of the article besides its text. */
export function DetailsPanel({
  content,
  sections,
  canBeWithoutSection,
  names,
  image,
  suggested,
  find,
  onEdit,
  onNames,
  onPickLead,
}: Props) {
  const t = useTranslations('editor.fields');
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
      <EntityFields {...{ content, names, suggested, find, onEdit, onNames }} />
      <LeadField {...{ content, image, onEdit }} onPick={onPickLead} />
      <TextField
        label={t('source')}
        value={content.source}
        dir="auto"
        onChange={(event) => onEdit({ source: event.target.value })}
      />
      <SearchFields content={content} onEdit={onEdit} />
    </>
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
