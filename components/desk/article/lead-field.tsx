'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/desk/ui/button';
import { TextArea } from '@/components/desk/ui/field';
import { Picture } from '@/components/ui/picture';
import type { DraftContent } from '@/domain/articles/merge/draft-content';
import type { ImageView } from '@/domain/media/types';

type Props = {
  content: Pick<DraftContent, 'leadMediaId' | 'leadCaption'>;
  image: ImageView | undefined;
  onEdit: (change: Partial<DraftContent>) => void;
  onPick: () => void;
};

/** The lead picture and its caption in this article. */
export function LeadField({ content, image, onEdit, onPick }: Props) {
  const t = useTranslations('editor.fields');
  return (
    <>
      <div className="field">
        <h2>{t('lead')}</h2>
        {image ? <Picture image={image} sizes="320px" widest={750} className="editor-picture" /> : null}
        <div className="row">
          <Button size="small" onClick={onPick}>
            {t(content.leadMediaId ? 'changeLead' : 'pickLead')}
          </Button>
          {content.leadMediaId ? (
            <Button look="quiet" size="small" onClick={() => onEdit({ leadMediaId: null })}>
              {t('removeLead')}
            </Button>
          ) : null}
        </div>
      </div>
      {content.leadMediaId ? (
        <TextArea
          label={t('leadCaption')}
          value={content.leadCaption}
          dir="auto"
          rows={2}
          onChange={(event) => onEdit({ leadCaption: event.target.value })}
        />
      ) : null}
    </>
  );
}
