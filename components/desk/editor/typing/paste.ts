import { Extension } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { CleanPaste } from '@/domain/articles/paste/clean-pasted-html';
import { blockToEditor } from '../schema/body-json';

type Options = {
  /** Whether vowel marks are kept, read at each paste. */
  tashkeel: () => 'keep' | 'drop';
  onPasted: (paste: CleanPaste) => void;
};

/** Cleans what is pasted from elsewhere; content copied inside the desk is pasted unchanged. */
export const CleanPasting = Extension.create<Options>({
  name: 'cleanPasting',
  addOptions: () => ({ tashkeel: () => 'keep', onPasted: () => undefined }),
  addProseMirrorPlugins() {
    const { options } = this;
    const handlePaste = (view: EditorView, event: ClipboardEvent) => {
      const html = event.clipboardData?.getData('text/html') ?? '';
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (html.includes('data-pm-slice') || (html === '' && text === '')) return false;
      const isSeveral = html !== '' || /\n/.test(text.trim());
      void clean(html, text, options.tashkeel()).then((paste) => {
        insert(view, paste, isSeveral);
        options.onPasted(paste);
      });
      return true;
    };
    return [new Plugin({ props: { handlePaste } })];
  },
});

/** Imported only on paste: the cleaner brings an HTML parser along. */
async function clean(html: string, text: string, tashkeel: 'keep' | 'drop'): Promise<CleanPaste> {
  if (html === '')
    return (await import('@/domain/articles/paste/clean-pasted-text')).cleanPastedText(text, { tashkeel });
  return (await import('@/domain/articles/paste/clean-pasted-html')).cleanPastedHtml(html, { tashkeel });
}

function insert(view: EditorView, { blocks }: CleanPaste, isSeveral: boolean): void {
  const nodes = blocks.map((block) => blockToEditor(view.state.schema, block));
  if (nodes.length === 0) return;
  // A single paragraph joins the one it is pasted into; of several, the first and last join their neighbours.
  const isOpen = (node: (typeof nodes)[number] | undefined) => (node?.type.name === 'paragraph' ? 1 : 0);
  const slice = new Slice(
    Fragment.from(nodes),
    isSeveral && nodes.length > 1 ? isOpen(nodes[0]) : isOpen(nodes[0]),
    isOpen(nodes.at(-1)),
  );
  view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true));
}
