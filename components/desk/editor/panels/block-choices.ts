import type { Editor } from '@tiptap/react';

const emptyParagraph = { type: 'paragraph' };
const emptyCell = (header: boolean) => ({ type: 'tableCell', attrs: { header }, content: [emptyParagraph] });
const insert = (content: object) => (editor: Editor) => void editor.chain().focus().insertContent(content).run();

/** Blocks that need a file or an article chosen first; the page asks for it. */
export type PickerBlock = 'figure' | 'gallery' | 'video' | 'audio' | 'relatedLink';

type Choice = { name: string; run: (editor: Editor, ask: (what: PickerBlock) => void) => void };

const openPicker = (what: PickerBlock) => (_editor: Editor, ask: (what: PickerBlock) => void) => ask(what);

/** What can be put into a text, in the order of the menus; `name` is a key of `editor.blocks.names`. */
export const blockChoices: Choice[] = [
  {
    name: 'heading2',
    run: (editor) => void editor.chain().focus().toggleNode('heading', 'paragraph', { level: 2 }).run(),
  },
  {
    name: 'heading3',
    run: (editor) => void editor.chain().focus().toggleNode('heading', 'paragraph', { level: 3 }).run(),
  },
  { name: 'bulletList', run: (editor) => void editor.chain().focus().toggleList('bulletList', 'listItem').run() },
  { name: 'orderedList', run: (editor) => void editor.chain().focus().toggleList('orderedList', 'listItem').run() },
  { name: 'quote', run: (editor) => void editor.chain().focus().toggleWrap('quote').run() },
  { name: 'pullQuote', run: insert({ type: 'pullQuote' }) },
  { name: 'figure', run: openPicker('figure') },
  { name: 'gallery', run: openPicker('gallery') },
  { name: 'video', run: openPicker('video') },
  { name: 'audio', run: openPicker('audio') },
  { name: 'embed', run: insert({ type: 'embed' }) },
  { name: 'relatedLink', run: openPicker('relatedLink') },
  {
    name: 'table',
    run: insert({
      type: 'table',
      content: [true, false, false].map((header) => ({
        type: 'tableRow',
        content: [emptyCell(header), emptyCell(header), emptyCell(header)],
      })),
    }),
  },
  { name: 'factBox', run: insert({ type: 'factBox', content: [emptyParagraph] }) },
  {
    name: 'timeline',
    run: insert({ type: 'timeline', content: [{ type: 'timelineEvent', content: [emptyParagraph] }] }),
  },
  { name: 'questions', run: insert({ type: 'questions', content: [{ type: 'question', content: [emptyParagraph] }] }) },
  {
    name: 'correction',
    run: (editor) =>
      insert({ type: 'correction', attrs: { date: new Date().toISOString() }, content: [emptyParagraph] })(editor),
  },
  { name: 'divider', run: insert({ type: 'divider' }) },
];
