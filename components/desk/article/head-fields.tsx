'use client';

import { useTranslations } from 'next-intl';
import type { TextField } from '@/domain/articles/fields';
import type { DraftContent } from '@/domain/articles/merge/draft-content';

type Props = {
  content: DraftContent;
  /** A static page has no place among others, so neither kicker nor dateline. */
  isPage: boolean;
  canEdit: boolean;
  onEdit: (change: Partial<DraftContent>) => void;
  onPlace: (place: string) => void;
};

const pageFields = ['title', 'standfirst'] as const satisfies TextField[];
const fields = ['kicker', 'title', 'standfirst', 'dateline'] as const satisfies TextField[];

/** The fields above the text, in the order in which readers see them. */
export function HeadFields({ content, isPage, canEdit, onEdit, onPlace }: Props) {
  const t = useTranslations('editor.fields');
  return (isPage ? pageFields : fields).map((field) => (
    <div key={field} className={`editor-head editor-head-${field}`}>
      <label htmlFor={`article-${field}`}>{t(field)}</label>
      <textarea
        id={`article-${field}`}
        rows={1}
        dir="auto"
        readOnly={!canEdit}
        value={content[field]}
        onFocus={() => onPlace(field)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
        onChange={(event) => onEdit({ [field]: event.target.value.replace(/\n/g, ' ') })}
      />
    </div>
  ));
}
