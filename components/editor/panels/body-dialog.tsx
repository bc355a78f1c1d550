'use client';

import type { Editor } from '@tiptap/react';
import type { MediaActions } from '@/components/admin/media/media-actions';
import type { Learnt } from '../blocks/known';
import type { EditorActions } from '../session/actions';
import type { Asked } from './block-choices';
import { FilePanel } from './file-panel';
import { HelpSheet } from './help-sheet';
import { LinkPanel } from './link-panel';

type Props = {
  open: 'help' | 'link' | Asked;
  editor: Editor;
  find: EditorActions['findLinkTargets'];
  media: MediaActions;
  onClose: () => void;
  onLearn: (learnt: Learnt) => void;
};

/** The dialog that is open over a text: its keys, or what a link or a block is made of. */
export function BodyDialog({ open, editor, find, media, onClose, onLearn }: Props) {
  if (open === 'help') return <HelpSheet onClose={onClose} />;
  if (open === 'link' || open === 'relatedLink')
    return <LinkPanel kind={open} {...{ editor, find, onClose, onLearn }} />;
  return <FilePanel kind={open} {...{ editor, media, onClose, onLearn }} />;
}
