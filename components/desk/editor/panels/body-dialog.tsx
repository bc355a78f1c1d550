'use client';

import type { Editor } from '@tiptap/react';
import type { MediaActions } from '@/components/desk/media/media-actions';
import type { InsertedReference } from '../blocks/reference-context';
import type { PickerBlock } from '../schema/editor-blocks';
import type { EditorActions } from '../session/actions';
import { FilePanel } from './file-panel';
import { HelpSheet } from './help-sheet';
import { LinkPanel } from './link-panel';

type Props = {
  open: 'help' | 'link' | PickerBlock;
  editor: Editor;
  find: EditorActions['findLinkTargets'];
  media: MediaActions;
  onClose: () => void;
  onReferenceInserted: (inserted: InsertedReference) => void;
};

/** The dialog that is open over a text: the list of shortcuts, or the picker for a link or block. */
export function BodyDialog({ open, editor, find, media, onClose, onReferenceInserted }: Props) {
  if (open === 'help') return <HelpSheet onClose={onClose} />;
  if (open === 'link' || open === 'relatedLink')
    return <LinkPanel kind={open} {...{ editor, find, onClose, onReferenceInserted }} />;
  return <FilePanel block={open} {...{ editor, media, onClose, onReferenceInserted }} />;
}
