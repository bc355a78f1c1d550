'use client';

import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { MediaPicker } from '@/components/admin/media-picker';
import type { MediaActions } from '@/components/admin/media/media-actions';
import { useToast } from '@/components/admin/toasts';
import type { DraftBody } from '@/domain/articles/merge/node';
import type { LibraryItem } from '@/domain/media/types';
import { editorExtensions } from './extensions';
import { ArticlePicker } from './panels/article-picker';
import type { Asked } from './panels/block-choices';
import { FindBar } from './panels/find-bar';
import { HelpSheet } from './panels/help-sheet';
import { SlashMenu } from './panels/slash-menu';
import { Toolbar } from './panels/toolbar';
import { bodyFromEditor, bodyToEditor } from './schema/body-json';
import type { EditorActions } from './session/actions';
import { withoutLastLine } from './typing/last-line';
import { showBody } from './typing/show-body';

type Props = {
  body: DraftBody;
  /** Raised when `body` was changed otherwise than by typing here. */
  revised: number;
  canEdit: boolean;
  actions: Pick<EditorActions, 'findArticles'>;
  media: MediaActions;
  onEdit: (body: DraftBody) => void;
  onPlace: (place: string) => void;
  onEditor?: (editor: Editor) => void;
  /** Notes on a block; left out where there are none. */
  onNote?: () => void;
  onLearn: (learnt: { item?: LibraryItem; title?: { id: string; title: string } }) => void;
  /** For a few lines instead of an article: its own name, and the tools that are used there. */
  small?: { id: string; label: string };
};

type Panel = 'find' | 'help' | 'link' | Asked | null;

/** The text of an article and everything that helps to write it. */
export function BodyEditor({
  body,
  revised,
  canEdit,
  actions,
  media,
  onEdit,
  onPlace,
  onEditor,
  onNote,
  onLearn,
  small,
}: Props) {
  const t = useTranslations('editor');
  const say = useToast();
  const [panel, setPanel] = useState<Panel>(null);
  const [tashkeel, setTashkeel] = useState<'keep' | 'drop'>('keep');
  // A paste asks long after it was set up, so it reads the choice of that moment.
  const tashkeelNow = useRef(tashkeel);
  const editor = useTextEditor(
    { body, canEdit, id: small?.id ?? 'article-body', label: small?.label ?? t('fields.body'), onEdit, onPlace },
    {
      onLink: () => setPanel('link'),
      onFind: () => setPanel('find'),
      onHelp: () => setPanel('help'),
      onNote: onNote ?? (() => undefined),
      tashkeel: () => tashkeelNow.current,
      onPasted: ({ mojibake, images }) => {
        if (mojibake) say(t('pasted.mojibake'));
        if (images > 0) say(t('pasted.images', { count: images }));
      },
    },
  );
  useEffect(() => {
    if (editor) onEditor?.(editor);
  }, [editor, onEditor]);
  useEffect(() => {
    if (editor && revised > 0) showBody(editor.view, bodyToEditor(editor.schema, body));
    // `body` follows every key; only a revision from outside is to be shown.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [editor, revised]);
  const frame = small ? 'editor-body editor-body-small' : 'editor-body';
  if (!editor) return <div className={frame} aria-busy="true" />;
  const chooseTashkeel = (choice: 'keep' | 'drop') => {
    tashkeelNow.current = choice;
    setTashkeel(choice);
  };
  const close = () => {
    setPanel(null);
    editor.commands.focus();
  };
  return (
    <>
      {canEdit ? (
        <Toolbar
          editor={editor}
          onAsk={setPanel}
          onLink={() => setPanel('link')}
          onFind={() => setPanel('find')}
          onHelp={() => setPanel('help')}
          {...(onNote && { onNote })}
          tashkeel={tashkeel}
          onTashkeel={chooseTashkeel}
          {...(small && { small: small.id })}
        />
      ) : null}
      {panel === 'find' ? <FindBar editor={editor} onClose={close} /> : null}
      <EditorContent editor={editor} className={frame} />
      {canEdit ? <SlashMenu editor={editor} onAsk={setPanel} /> : null}
      {panel === 'help' ? <HelpSheet onClose={close} /> : null}
      {panel === 'link' || panel === 'relatedLink' ? (
        <LinkPanel editor={editor} kind={panel} find={actions.findArticles} onClose={close} onLearn={onLearn} />
      ) : null}
      {panel === 'figure' || panel === 'gallery' || panel === 'video' || panel === 'audio' ? (
        <MediaPicker
          open
          onOpenChange={(open) => open || close()}
          actions={media}
          kind={panel === 'video' ? 'VIDEO' : panel === 'audio' ? 'AUDIO' : 'IMAGE'}
          onChoose={(item) => {
            onLearn({ item });
            editor.chain().focus().insertContent(blockOf(panel, item)).run();
          }}
        />
      ) : null}
    </>
  );
}

type Handlers = Parameters<typeof editorExtensions>[0];

function useTextEditor(
  {
    body,
    canEdit,
    id,
    label,
    onEdit,
    onPlace,
  }: Pick<Props, 'body' | 'canEdit' | 'onEdit' | 'onPlace'> & { id: string; label: string },
  handlers: Handlers,
): Editor | null {
  const edit = useEffectEvent(onEdit);
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
      onCreate: ({ editor: made }) => showBody(made.view, bodyToEditor(made.schema, body)),
      onFocus: () => onPlace('body'),
    },
    [],
  );
  useEffect(() => {
    if (!editor) return undefined;
    const tell = ({ transaction }: { transaction: { docChanged: boolean; getMeta: (key: string) => unknown } }) => {
      if (transaction.docChanged && !transaction.getMeta('merged'))
        edit(withoutLastLine(bodyFromEditor(editor.state.doc)));
    };
    editor.on('transaction', tell);
    return () => void editor.off('transaction', tell);
  }, [editor]);
  return editor;
}

function LinkPanel({
  editor,
  kind,
  find,
  onClose,
  onLearn,
}: {
  editor: Editor;
  kind: 'link' | 'relatedLink';
  find: EditorActions['findArticles'];
  onClose: () => void;
  onLearn: Props['onLearn'];
}) {
  const t = useTranslations('editor.picker');
  const give = (href: string, words = href) => {
    // Where nothing is chosen, the link brings its own words.
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
        if (kind === 'link') return give(path, title);
        onLearn({ title: { id, title } });
        editor
          .chain()
          .focus()
          .insertContent({ type: 'relatedLink', attrs: { articleId: id } })
          .run();
        onClose();
      }}
      {...(kind === 'link' && {
        address: { value: typeof value === 'string' ? value : '', onGive: (href: string) => give(href) },
      })}
    />
  );
}

function blockOf(kind: 'figure' | 'gallery' | 'video' | 'audio', { id, alt, caption, credit }: LibraryItem): object {
  const figure = { type: 'figure', attrs: { mediaId: id, alt, caption, credit } };
  if (kind === 'figure') return figure;
  if (kind === 'gallery') return { type: 'gallery', content: [figure] };
  return { type: kind, attrs: { mediaId: id, caption, credit } };
}
