import { ReactNodeViewRenderer } from '@tiptap/react';
import type { CleanPaste } from '@/domain/articles/paste/clean-pasted-html';
import { BlockView } from './blocks/block-view';
import { TableView } from './blocks/table-view';
import { blockNodes } from './schema/block-nodes';
import { marks } from './schema/marks';
import { proseNodes } from './schema/prose-nodes';
import { TableCell } from './schema/table-cell';
import { ArabicTyping } from './typing/arabic-typing';
import { FindWords } from './typing/find-words';
import { Keys } from './typing/keys';
import { LastLine } from './typing/last-line';
import { NotedBlocks } from './typing/noted-blocks';
import { CleanPasting } from './typing/paste';

type Handlers = {
  onLink: () => void;
  onFind: () => void;
  onHelp: () => void;
  onNote: () => void;
  tashkeel: () => 'keep' | 'drop';
  onPasted: (paste: CleanPaste) => void;
};

/** Everything the editor is made of: the document's nodes and marks with their views, and the aids of typing. */
export function editorExtensions({ onLink, onFind, onHelp, onNote, tashkeel, onPasted }: Handlers) {
  return [
    ...proseNodes,
    ...marks,
    ...blockNodes.map((node) =>
      node.name === 'tableRow'
        ? node
        : node.extend({ addNodeView: () => ReactNodeViewRenderer(node.name === 'table' ? TableView : BlockView) }),
    ),
    TableCell,
    ArabicTyping,
    FindWords,
    LastLine,
    NotedBlocks,
    Keys.configure({ onLink, onFind, onHelp, onNote }),
    CleanPasting.configure({ tashkeel, onPasted }),
  ];
}
