import { ReactNodeViewRenderer } from '@tiptap/react';
import type { CleanPaste } from '@/domain/articles/paste/clean-pasted-html';
import { BlockNodeView } from './blocks/block-node-view';
import { TableNodeView } from './blocks/table-node-view';
import { documentNodes, shapeOf } from './schema/document-nodes';
import { marks } from './schema/marks';
import { ArabicTyping } from './typing/arabic-typing';
import { FindInText } from './typing/find-in-text';
import { Keymap } from './typing/keymap';
import { TrailingParagraph } from './typing/trailing-paragraph';
import { CommentAnchors } from './typing/comment-anchors';
import { CleanPasting } from './typing/paste';

type Handlers = {
  onLink: () => void;
  onFind: () => void;
  onHelp: () => void;
  onNote: () => void;
  tashkeel: () => 'keep' | 'drop';
  onPasted: (paste: CleanPaste) => void;
};

/** Every Tiptap extension of the editor: the document's nodes and marks with their views, and typing aids. */
export function editorExtensions({ onLink, onFind, onHelp, onNote, tashkeel, onPasted }: Handlers) {
  return [
    ...documentNodes.map((node) =>
      !shapeOf(node.name) || node.name === 'tableRow'
        ? node
        : node.extend({
            addNodeView: () => ReactNodeViewRenderer(node.name === 'table' ? TableNodeView : BlockNodeView),
          }),
    ),
    ...marks,
    ArabicTyping,
    FindInText,
    TrailingParagraph,
    CommentAnchors,
    Keymap.configure({ onLink, onFind, onHelp, onNote }),
    CleanPasting.configure({ tashkeel, onPasted }),
  ];
}
