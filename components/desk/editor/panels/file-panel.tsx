'use client';

import type { Editor } from '@tiptap/react';
import { MediaPicker } from '@/components/desk/media/media-picker';
import type { MediaActions } from '@/components/desk/media/media-actions';
import type { InsertedReference } from '../blocks/reference-context';
import { editorBlocks, type FileBlock } from '../schema/editor-blocks';

type Props = {
  editor: Editor;
  block: FileBlock;
  media: MediaActions;
  onClose: () => void;
  onReferenceInserted: (inserted: InsertedReference) => void;
};

/** Puts a block with a file of the library into the text. */
export function FilePanel({ editor, block, media, onClose, onReferenceInserted }: Props) {
  const { kind, make } = editorBlocks[block].asks;
  return (
    <MediaPicker
      open
      onOpenChange={(open) => open || onClose()}
      actions={media}
      kind={kind}
      onChoose={(item) => {
        onReferenceInserted({ item });
        editor.chain().focus().insertContent(make(item)).run();
      }}
    />
  );
}
