import { Mark } from '@tiptap/core';
import { isSafeUrl } from '@/domain/articles/document/prose/attributes';

const Strong = Mark.create({
  name: 'strong',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
  addKeyboardShortcuts() {
    return { 'Mod-b': () => this.editor.commands.toggleMark('strong') };
  },
});

const Emphasis = Mark.create({
  name: 'emphasis',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
  addKeyboardShortcuts() {
    return { 'Mod-i': () => this.editor.commands.toggleMark('emphasis') };
  },
});

const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (element) => isSafeUrl(element.getAttribute('href') ?? '') && null }],
  renderHTML: ({ mark }) => {
    const href: unknown = mark.attrs['href'];
    return ['a', typeof href === 'string' && isSafeUrl(href) ? { href } : {}, 0];
  },
});

/** A run of another language or direction. */
const Span = Mark.create({
  name: 'span',
  addAttributes: () => ({ lang: { default: null }, dir: { default: null } }),
  parseHTML: () => [{ tag: 'span[lang]' }, { tag: 'span[dir]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, class: 'foreign-run' }, 0],
});

export const marks = [Strong, Emphasis, Link, Span];
