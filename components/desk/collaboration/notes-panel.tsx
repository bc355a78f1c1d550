'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/desk/ui/button';
import { CheckField, TextArea } from '@/components/desk/ui/field';
import { useEditing } from '../editor/session/editing';
import { commentAnchorAt, findCommentedBlock, setCommentAnchors } from '../editor/typing/comment-anchors';
import type { NoteActions } from '@/components/desk/workflow/actions';
import { useStep } from '@/components/desk/workflow/use-step';
import { cutAtWord } from '@/lib/cut-at-word';

export type NoteViewModel = {
  id: string;
  block: number | null;
  quote: string;
  text: string;
  facts: string;
  isOpen: boolean;
};
type Props = { articleId: string; notes: NoteViewModel[]; actions: NoteActions };

/** Colleagues' comments on a block or on the whole article, open until resolved. */
export function NotesPanel({ articleId, notes, actions }: Props) {
  const t = useTranslations('editor.notes');
  const { editor } = useEditing();
  const open = notes.filter((note) => note.isOpen);
  const resolved = notes.filter((note) => !note.isOpen);
  useEffect(() => {
    if (editor)
      editor.view.dispatch(
        setCommentAnchors(
          editor.state,
          notes.filter((note) => note.isOpen),
        ),
      );
  }, [editor, notes]);
  return (
    <details id="article-notes" className="editor-notes">
      <summary>
        {t('title')} {open.length > 0 ? <span className="tag">{t('count', { count: open.length })}</span> : null}
      </summary>
      <NoteForm articleId={articleId} editor={editor} actions={actions} />
      <ul className="editor-note-list">
        {open.map((note) => (
          <NoteLine key={note.id} note={note} editor={editor} actions={actions} />
        ))}
      </ul>
      {resolved.length > 0 ? (
        <details>
          <summary>{t('settled', { count: resolved.length })}</summary>
          <ul className="editor-note-list">
            {resolved.map((note) => (
              <NoteLine key={note.id} note={note} editor={editor} actions={actions} />
            ))}
          </ul>
        </details>
      ) : null}
    </details>
  );
}

function NoteForm({ articleId, editor, actions }: { articleId: string; editor: Editor | null; actions: NoteActions }) {
  const t = useTranslations('editor.notes');
  const { run, isBusy } = useStep();
  const [text, setText] = useState('');
  const [isWhole, setWhole] = useState(false);
  const here = useEditorState({ editor, selector: ({ editor: now }) => (now ? commentAnchorAt(now.state) : null) });
  const isOnBlock = !isWhole && here !== null && here.quote !== '';
  const add = async () => {
    const anchor = isOnBlock ? { block: here.block, quote: here.quote } : {};
    if (await run(() => actions.addNote({ articleId, text, ...anchor }), t('added'))) setText('');
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && text.trim() !== '') void add();
      }}
    >
      <TextArea
        label={t('field')}
        dir="auto"
        rows={2}
        value={text}
        onChange={(event) => setText(event.target.value)}
        {...(isOnBlock && { hint: t('at', { quote: cutAtWord(here.quote, 48) }) })}
      />
      <CheckField label={t('whole')} checked={isWhole} onChange={(event) => setWhole(event.target.checked)} />
      <div>
        <Button size="small" type="submit" aria-disabled={isBusy}>
          {t('add')}
        </Button>
      </div>
    </form>
  );
}

function NoteLine({ note, editor, actions }: { note: NoteViewModel; editor: Editor | null; actions: NoteActions }) {
  const t = useTranslations('editor.notes');
  const { run, isBusy } = useStep();
  const go = () => {
    const place = editor ? findCommentedBlock(editor.state.doc, note) : null;
    if (editor && place !== null) scrollToBlock(editor, place);
  };
  const toggleResolved = () =>
    void run(
      () => actions.resolveNote({ id: note.id, resolved: note.isOpen }),
      t(note.isOpen ? 'resolved' : 'reopened'),
    );
  return (
    <li>
      {note.quote ? (
        <button
          type="button"
          className="editor-quote"
          onClick={go}
          aria-label={t('go', { quote: cutAtWord(note.quote, 48) })}
        >
          «<bdi>{cutAtWord(note.quote, 48)}</bdi>»
        </button>
      ) : null}
      <p dir="auto">{note.text}</p>
      <p className="quiet small">{note.facts}</p>
      <Button look="quiet" size="small" aria-disabled={isBusy} onClick={toggleResolved}>
        {t(note.isOpen ? 'resolve' : 'reopen')}
      </Button>
    </li>
  );
}

/** Scrolls to a block of the text and puts the cursor at its beginning. */
function scrollToBlock(editor: Editor, block: number): void {
  let offset = 0;
  for (let at = 0; at < block; at += 1) offset += editor.state.doc.child(at).nodeSize;
  editor
    .chain()
    .focus(offset + 1, { scrollIntoView: false })
    .run();
  const element = editor.view.nodeDOM(offset);
  if (element instanceof HTMLElement) element.scrollIntoView({ block: 'center' });
}
