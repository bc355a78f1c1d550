'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import type { InsertedReference } from '../blocks/reference-context';
import type { EditorActions } from '../session/actions';
import { ArticlePicker } from './article-picker';

type Props = {
  editor: Editor;
  kind: 'link' | 'relatedLink';
  find: EditorActions['findLinkTargets'];
  onClose: () => void;
  onReferenceInserted: (inserted: InsertedReference) => void;
};

/** Links to another article: from selected text, or by a block of its own. */
export function LinkPanel({ editor, kind, find, onClose, onReferenceInserted }: Props) {
  const t = useTranslations('editor.picker');
  const applyLink = (href: string, words = href) => {
    // Without a selection, the link is inserted with its own text.
    if (href && editor.state.selection.empty && !editor.isActive('link'))
      editor
        .chain()
        .focus()
        .insertContent({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] })
        .run();
    else if (href) editor.chain().focus().extendMarkRange('link').setMark('link', { href }).run();
    else editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
    onClose();
  };
  const value: unknown = editor.getAttributes('link')['href'];
  return (
    <ArticlePicker
      title={t(kind)}
      find={find}
      onClose={onClose}
      onChoose={({ id, title, path }) => {
        if (kind === 'link') return applyLink(path, title);
        onReferenceInserted({ title: { id, title } });
        editor
          .chain()
          .focus()
          .insertContent({ type: 'relatedLink', attrs: { articleId: id } })
          .run();
        onClose();
      }}
      {...(kind === 'link' && {
        address: { value: typeof value === 'string' ? value : '', onSubmit: (href: string) => applyLink(href) },
      })}
    />
  );
}
