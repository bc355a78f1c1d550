import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { isSafeUrl } from '../document/prose/attributes';
import type { DraftNode } from '../merge/draft-node';
import { cleanPastedRun, type PasteFindings, type PasteOptions } from './clean-text';
import { attribute, isEmphasis, isNoise, isStrong, wordListKind } from './read-style';

type Child = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Mark = { type: string; attrs?: Record<string, unknown> };
type Reading = { options: PasteOptions; findings: PasteFindings };

export type CleanPaste = { blocks: DraftNode[] } & PasteFindings;

/**
 * Converts HTML copied from a word processor, a web page or a chat into blocks of the document: headings, lists,
 * quotes, tables, links, strong and emphasis, without styling. Pictures are left out and counted: they belong in the
 * media library.
 */
export function cleanPastedHtml(html: string, options: PasteOptions): CleanPaste {
  const reading: Reading = { options, findings: { mojibake: false, images: 0 } };
  return { blocks: readBlocks(parseFragment(html).childNodes, reading), ...reading.findings };
}

const BLOCKS =
  /^(p|div|section|article|main|header|footer|aside|center|h[1-6]|ul|ol|li|blockquote|table|hr|pre|address|figure|figcaption|dl|dt|dd|body|html|tbody|thead|tfoot|tr|td|th)$/;

function readBlocks(children: Child[], reading: Reading): DraftNode[] {
  const blocks: DraftNode[] = [];
  let run: Child[] = [];
  const endRun = () => {
    blocks.push(...paragraphsOf(run, reading));
    run = [];
  };
  for (const child of children) {
    if (!('tagName' in child)) {
      run.push(child);
    } else if (isNoise(child)) continue;
    else if (BLOCKS.test(child.tagName) || holdsBlock(child)) {
      endRun();
      addBlocks(blocks, readBlock(child, reading));
    } else run.push(child);
  }
  endRun();
  return blocks;
}

/** Word's items come one by one: neighbours of one kind are one list. */
function addBlocks(blocks: DraftNode[], more: DraftNode[]): void {
  for (const block of more) {
    const last = blocks.at(-1);
    const isItem = block.attrs?.['word'] === true;
    const { attrs: _attrs, ...list } = block;
    if (!isItem) blocks.push(block);
    else if (last?.type === block.type) last.content = [...(last.content ?? []), ...(block.content ?? [])];
    else blocks.push(list);
  }
}

function readBlock(element: Element, reading: Reading): DraftNode[] {
  const { tagName, childNodes } = element;
  const wordList = wordListKind(element);
  if (wordList) {
    const items = paragraphsOf(childNodes, reading);
    return items.length > 0
      ? [{ type: wordList, attrs: { word: true }, content: [{ type: 'listItem', content: items }] }]
      : [];
  }
  if (/^h[1-6]$/.test(tagName)) {
    const level = tagName === 'h1' || tagName === 'h2' ? 2 : 3;
    return paragraphsOf(childNodes, reading).map((block) => ({ ...block, type: 'heading', attrs: { level } }));
  }
  if (tagName === 'ul' || tagName === 'ol') return readList(element, reading);
  if (tagName === 'blockquote') return wrap('quote', readBlocks(childNodes, reading).flatMap(paragraphsWithin));
  if (tagName === 'table') return readTable(element, reading);
  if (tagName === 'hr') return [{ type: 'divider' }];
  return readBlocks(childNodes, reading);
}

function readList(element: Element, reading: Reading): DraftNode[] {
  const items: DraftNode[] = [];
  for (const child of element.childNodes) {
    if (!('tagName' in child)) continue;
    const content = (
      child.tagName === 'li' ? readBlocks(child.childNodes, reading) : readBlock(child, reading)
    ).flatMap(proseWithin);
    if (content.length === 0) continue;
    const last = items.at(-1);
    if (child.tagName !== 'li' && last) last.content = [...(last.content ?? []), ...content];
    else items.push({ type: 'listItem', content });
  }
  return wrap(element.tagName === 'ol' ? 'orderedList' : 'bulletList', items);
}

/** A table of one column or one row is how old pages were laid out: its words are paragraphs. */
function readTable(element: Element, reading: Reading): DraftNode[] {
  const rows = descend(element, 'tr').map((row) =>
    row.childNodes.filter((cell): cell is Element => 'tagName' in cell && /^t[dh]$/.test(cell.tagName)),
  );
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  if (width < 2 || rows.length < 2 || width > 20)
    return rows.flat().flatMap((cell) => readBlocks(cell.childNodes, reading));
  const cells = rows.map((row) =>
    Array.from({ length: width }, (_, at) => {
      const content = readBlocks(row[at]?.childNodes ?? [], reading).flatMap(paragraphsWithin);
      return {
        type: 'tableCell',
        attrs: { header: row[at]?.tagName === 'th' },
        content: content.length > 0 ? content : [{ type: 'paragraph' }],
      };
    }),
  );
  return [{ type: 'table', attrs: { caption: '' }, content: cells.map((content) => ({ type: 'tableRow', content })) }];
}

function descend(element: Element, tag: string): Element[] {
  const children = element.childNodes.filter(
    (child): child is Element => 'tagName' in child && child.tagName !== 'table',
  );
  return children.flatMap((child) => (child.tagName === tag ? [child] : descend(child, tag)));
}

function wrap(type: string, content: DraftNode[]): DraftNode[] {
  return content.length > 0 ? [{ type, content }] : [];
}

function proseWithin(block: DraftNode): DraftNode[] {
  return block.type === 'bulletList' || block.type === 'orderedList' ? [block] : paragraphsWithin(block);
}

function paragraphsWithin(block: DraftNode): DraftNode[] {
  if (block.type === 'paragraph') return [block];
  if (block.type === 'heading') return wrap('paragraph', block.content ?? []);
  return (block.content ?? []).flatMap(paragraphsWithin);
}

/** Runs of words as paragraphs: two line breaks end one, as on old pages. */
function paragraphsOf(children: Child[], reading: Reading): DraftNode[] {
  const runs = children.flatMap((child) => readInline(child, [], reading));
  const paragraphs: DraftNode[][] = [[]];
  runs.forEach((run, at) => {
    const isBreak = run.type === 'lineBreak';
    if (isBreak && runs[at - 1]?.type === 'lineBreak') paragraphs.push([]);
    else paragraphs.at(-1)?.push(run);
  });
  return paragraphs
    .map(trimmed)
    .filter((content) => content.length > 0)
    .map((content) => ({ type: 'paragraph', content }));
}

function readInline(node: Child, marks: Mark[], reading: Reading): DraftNode[] {
  if (node.nodeName === '#text' && 'value' in node) {
    const text = cleanPastedRun(node.value, reading.options, reading.findings);
    return text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 && { marks }) }];
  }
  if (!('tagName' in node) || isNoise(node)) return [];
  if (node.tagName === 'br') return [{ type: 'lineBreak' }];
  if (node.tagName === 'img') reading.findings.images += 1;
  const inner = marksOf(node, marks);
  return node.childNodes.flatMap((child) => readInline(child, inner, reading));
}

function marksOf(element: Element, marks: Mark[]): Mark[] {
  const change = (list: Mark[], type: string, is: boolean | null) =>
    is === null ? list : [...list.filter((mark) => mark.type !== type), ...(is ? [{ type }] : [])];
  let next = change(change(marks, 'strong', isStrong(element)), 'emphasis', isEmphasis(element));
  const href = element.tagName === 'a' ? targetOf(attribute(element, 'href').trim()) : '';
  if (href) next = [...next.filter((mark) => mark.type !== 'link'), { type: 'link', attrs: { href } }];
  return next;
}

/** Search engines and documents send links through themselves first. */
function targetOf(href: string): string {
  const through =
    /^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?/i.test(href) && URL.canParse(href)
      ? new URL(href).searchParams.get('q')
      : null;
  const target = through ?? href;
  return /^(https?:|mailto:)/i.test(target) && isSafeUrl(target) ? target : '';
}

function trimmed(runs: DraftNode[]): DraftNode[] {
  const kept = runs.map((run, at) => ({ run, at })).filter(({ run }) => run.type !== 'text' || run.text !== '');
  const says = ({ run }: { run: DraftNode }) => run.type === 'text' && /\S/.test(run.text ?? '');
  const first = kept.findIndex(says);
  const last = kept.findLastIndex(says);
  if (first < 0) return [];
  return kept
    .slice(first, last + 1)
    .map(({ run }, at, all) => {
      if (run.type !== 'text') return run;
      const before = all[at - 1]?.run;
      const text =
        at === 0 || before?.type === 'lineBreak' || before?.text?.endsWith(' ') ? run.text?.trimStart() : run.text;
      return { ...run, text: at === all.length - 1 ? (text ?? '').trimEnd() : (text ?? '') };
    })
    .filter((run) => run.type !== 'text' || run.text !== '');
}

function holdsBlock(element: Element): boolean {
  return element.childNodes.some((child) => 'tagName' in child && (BLOCKS.test(child.tagName) || holdsBlock(child)));
}
