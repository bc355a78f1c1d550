import type { Editor, Node } from '@tiptap/core';
import type { BlockOf, BlockPart, BlockType } from '@/domain/articles/document/types';
import type { DraftNode } from '@/domain/articles/merge/draft-node';
import type { LibraryItem } from '@/domain/media/types';
import type { ShapeOf } from './node-shape';
import { BulletList, Heading, ListItem, OrderedList, Paragraph } from './prose-nodes';
import { TableCell } from './table-cell';

type Command = (editor: Editor) => void;
type AskedFile = { kind: LibraryItem['kind']; make: (item: LibraryItem) => DraftNode };

/** How the menus put a block into the text. */
type Insertion =
  /** By a command, or several by the names of their entries; `null`: it is in no menu. */
  | { insert: Command | Record<string, Command> | null }
  /** After asking for an article or for a file of the library, of which the block is made. */
  | { asks: 'article' | AskedFile };

type EditorBlock<B> = Insertion & (ShapeOf<B> | { node: Node }) & { /** One more part. */ add?: DraftNode };

const emptyParagraph: DraftNode = { type: 'paragraph' };
const emptyEvent: DraftNode = { type: 'timelineEvent', content: [emptyParagraph] };
const emptyQuestion: DraftNode = { type: 'question', content: [emptyParagraph] };

/** The block types in the editor, in the order of the menus. A type of the document that is missing here does not compile. */
export const editorBlocks = {
  paragraph: { node: Paragraph, insert: null },
  heading: { node: Heading, insert: { heading2: toggleHeading(2), heading3: toggleHeading(3) } },
  bulletList: { node: BulletList, insert: toggleList('bulletList') },
  orderedList: { node: OrderedList, insert: toggleList('orderedList') },
  quote: {
    content: 'paragraph+',
    attrs: { attribution: 'line' },
    isolating: false,
    insert: (editor) => void editor.chain().focus().toggleWrap('quote').run(),
  },
  pullQuote: { attrs: { text: 'text', attribution: 'line' }, insert: insert({ type: 'pullQuote' }) },
  figure: {
    attrs: { mediaId: null, alt: 'text', caption: 'text', credit: 'line' },
    asks: { kind: 'IMAGE', make: figureOf },
  },
  gallery: {
    content: 'figure+',
    attrs: { caption: 'line' },
    asks: { kind: 'IMAGE', make: (item) => ({ type: 'gallery', content: [figureOf(item)] }) },
  },
  video: {
    attrs: { mediaId: null, posterId: null, caption: 'text', credit: 'line' },
    asks: { kind: 'VIDEO', make: (item) => clipOf('video', item) },
  },
  audio: {
    attrs: { mediaId: null, title: 'line', caption: 'text', credit: 'line' },
    asks: { kind: 'AUDIO', make: (item) => clipOf('audio', item) },
  },
  embed: { attrs: { url: 'line', title: 'line', caption: 'line' }, insert: insert({ type: 'embed' }) },
  relatedLink: { attrs: { articleId: null }, asks: 'article' },
  table: {
    content: 'tableRow+',
    attrs: { caption: 'line' },
    insert: insert({ type: 'table', content: [true, false, false].map(emptyRow) }),
  },
  factBox: {
    content: 'prose+',
    attrs: { title: 'line' },
    insert: insert({ type: 'factBox', content: [emptyParagraph] }),
  },
  timeline: {
    content: 'timelineEvent+',
    attrs: { title: 'line' },
    add: emptyEvent,
    insert: insert({ type: 'timeline', content: [emptyEvent] }),
  },
  questions: {
    content: 'question+',
    attrs: { title: 'line' },
    add: emptyQuestion,
    insert: insert({ type: 'questions', content: [emptyQuestion] }),
  },
  correction: {
    content: 'paragraph+',
    attrs: { date: '' },
    insert: (editor) =>
      insert({ type: 'correction', attrs: { date: new Date().toISOString() }, content: [emptyParagraph] })(editor),
  },
  divider: { insert: insert({ type: 'divider' }) },
} satisfies { [T in BlockType]: EditorBlock<BlockOf<T>> };

/** The nodes that stand only inside certain blocks. */
export const editorParts = {
  listItem: { node: ListItem },
  tableRow: { content: 'tableCell+', isolating: false },
  tableCell: { node: TableCell },
  timelineEvent: { content: 'prose*', attrs: { date: 'line', title: 'line' } },
  question: { content: 'prose+', attrs: { question: 'line' } },
} satisfies { [T in BlockPart['type']]: ShapeOf<Extract<BlockPart, { type: T }>> | { node: Node } };

type Asking<Asked> = { [T in BlockType]: (typeof editorBlocks)[T] extends { asks: Asked } ? T : never }[BlockType];
/** Blocks for which the page asks for a file or an article first. */
export type PickerBlock = Asking<unknown>;
export type FileBlock = Asking<object>;

function insert(node: DraftNode): Command {
  return (editor) => void editor.chain().focus().insertContent(node).run();
}

function toggleHeading(level: 2 | 3): Command {
  return (editor) => void editor.chain().focus().toggleNode('heading', 'paragraph', { level }).run();
}

function toggleList(name: 'bulletList' | 'orderedList'): Command {
  return (editor) => void editor.chain().focus().toggleList(name, 'listItem').run();
}

function figureOf({ id, alt, caption, credit }: LibraryItem): DraftNode {
  return { type: 'figure', attrs: { mediaId: id, alt, caption, credit } };
}

function clipOf(type: 'video' | 'audio', { id, caption, credit }: LibraryItem): DraftNode {
  return { type, attrs: { mediaId: id, caption, credit } };
}

function emptyRow(header: boolean): DraftNode {
  const cell: DraftNode = { type: 'tableCell', attrs: { header }, content: [emptyParagraph] };
  return { type: 'tableRow', content: [cell, cell, cell] };
}
