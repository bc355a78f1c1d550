import type { Editor } from '@tiptap/react';
import { editorBlocks, type PickerBlock } from '../schema/editor-blocks';

type Choice = { name: string; run: (editor: Editor, ask: (what: PickerBlock) => void) => void };

/** Blocks that the menus offer, in their order; `name` is a key of `editor.blocks.names`. */
export const blockChoices: Choice[] = Object.entries(editorBlocks).flatMap(([name, block]): Choice[] => {
  // This block asks, so its name is that of one that does.
  if ('asks' in block) return [{ name, run: (_editor, ask) => ask(name as PickerBlock) }];
  if (block.insert === null) return [];
  if (typeof block.insert === 'function') return [{ name, run: block.insert }];
  return Object.entries(block.insert).map(([entry, run]) => ({ name: entry, run }));
});
