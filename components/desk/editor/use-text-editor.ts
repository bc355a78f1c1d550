'use client';

import { useEditor, type Editor } from '@tiptap/react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { DraftBody } from '@/domain/articles/merge/draft-node';
import { editorExtensions } from './extensions';
import { bodyFromEditor, bodyToEditor } from './schema/body-json';
import { withoutTrailingParagraph } from './typing/trailing-paragraph';
import { applyRemoteBody } from './typing/apply-remote-body';

/** A text that is being written, with its change handlers. */
export type TextEditorProps = {
  body: DraftBody;
  /** Incremented when `body` changed other than by typing here. */
  remoteRevision: number;
  canEdit: boolean;
  onEdit: (body: DraftBody) => void;
  onPlace: (place: string) => void;
  onEditor?: (editor: Editor) => void;
};

type Handlers = Parameters<typeof editorExtensions>[0];

/**
 * Creates the Tiptap editor of a text and reports edits; null before hydration. Later changes of its label and
 * handlers are ignored.
 */
export function useTextEditor(
  { body, remoteRevision, canEdit, onEdit, onPlace, onEditor }: TextEditorProps,
  { id, label }: { id: string; label: string },
  handlers: Handlers,
): Editor | null {
  const edit = useEffectEvent(onEdit);
  // `body` follows every key, so only a remote revision is applied.
  const applyRevision = useEffectEvent((shown: Editor) =>
    applyRemoteBody(shown.view, bodyToEditor(shown.schema, body)),
  );
  const [extensions] = useState(() => editorExtensions(handlers));
  const editor = useEditor(
    {
      extensions,
      editable: canEdit,
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: { id, role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, class: 'article-body' },
      },
      onCreate: ({ editor: made }) => applyRemoteBody(made.view, bodyToEditor(made.schema, body)),
      onFocus: () => onPlace('body'),
    },
    [],
  );
  useEffect(() => {
    if (!editor) return undefined;
    const onTransaction = ({
      transaction,
    }: {
      transaction: { docChanged: boolean; getMeta: (key: string) => unknown };
    }) => {
      if (transaction.docChanged && !transaction.getMeta('merged'))
        edit(withoutTrailingParagraph(bodyFromEditor(editor.state.doc)));
    };
    editor.on('transaction', onTransaction);
    return () => void editor.off('transaction', onTransaction);
  }, [editor]);
  useEffect(() => {
    if (editor) onEditor?.(editor);
  }, [editor, onEditor]);
  useEffect(() => {
    if (editor && remoteRevision > 0) applyRevision(editor);
  }, [editor, remoteRevision]);
  return editor;
}
