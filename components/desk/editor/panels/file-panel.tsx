'use client';

import type { Editor } from '@tiptap/react';
import { MediaPicker } from '@/components/desk/media/media-picker';
import type { MediaActions } from '@/components/desk/media/media-actions';
import type { LibraryItem } from '@/domain/media/types';
import type { InsertedReference } from '../blocks/reference-context';
import type { PickerBlock } from './block-choices';

type FileBlock = Exclude<PickerBlock, 'relatedLink'>;

type Props = {
  editor: Editor;
  kind: FileBlock;
  media: MediaActions;
  onClose: () => void;
  onReferenceInserted: (inserted: InsertedReference) => void;
};

/** Puts a block with a file of the library into the text. */
export function FilePanel({ editor, kind, media, onClose, onReferenceInserted }: Props) {
  return (
    <MediaPicker
      open
      onOpenChange={(open) => open || onClose()}
      actions={media}
      kind={kind === 'video' ? 'VIDEO' : kind === 'audio' ? 'AUDIO' : 'IMAGE'}
      onChoose={(item) => {
        onReferenceInserted({ item });
        editor.chain().focus().insertContent(blockOf(kind, item)).run();
      }}
    />
  );
}

function blockOf(kind: FileBlock, { id, alt, caption, credit }: LibraryItem): object {
  const figure = { type: 'figure', attrs: { mediaId: id, alt, caption, credit } };
  if (kind === 'figure') return figure;
  if (kind === 'gallery') return { type: 'gallery', content: [figure] };
  return { type: kind, attrs: { mediaId: id, caption, credit } };
}
