'use client';

import { EditorContent } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { MediaActions } from '@/components/desk/media/media-actions';
import { useToast } from '@/components/desk/ui/toasts';
import type { CleanPaste } from '@/domain/articles/paste/clean-pasted-html';
import type { InsertedReference } from './blocks/reference-context';
import { BodyDialog } from './panels/body-dialog';
import { FindBar } from './panels/find-bar';
import { SlashMenu } from './panels/slash-menu';
import { Toolbar } from './panels/toolbar';
import type { PickerBlock } from './schema/editor-blocks';
import type { EditorActions } from './session/actions';
import { useTextEditor, type TextEditorProps } from './use-text-editor';

type Props = TextEditorProps & {
  actions: Pick<EditorActions, 'findLinkTargets'>;
  media: MediaActions;
  /** Opens the comments on a block; absent where there are none. */
  onNote?: () => void;
  onReferenceInserted: (inserted: InsertedReference) => void;
  /** For a short text instead of an article: its label, and a reduced toolbar. */
  small?: { id: string; label: string };
};

type Panel = 'find' | 'help' | 'link' | PickerBlock | null;

/** The editor of a text with its toolbar, menus and dialogs. */
export function BodyEditor({ actions, media, onNote, onReferenceInserted, small, ...text }: Props) {
  const t = useTranslations('editor');
  const [panel, setPanel] = useState<Panel>(null);
  const { tashkeel, chooseTashkeel, readTashkeel, onPasted } = usePasting();
  const editor = useTextEditor(text, small ?? { id: 'article-body', label: t('fields.body') }, {
    onLink: () => setPanel('link'),
    onFind: () => setPanel('find'),
    onHelp: () => setPanel('help'),
    onNote: onNote ?? (() => undefined),
    tashkeel: readTashkeel,
    onPasted,
  });
  const frame = small ? 'editor-body editor-body-small' : 'editor-body';
  if (!editor) return <div className={frame} aria-busy="true" />;
  const close = () => {
    setPanel(null);
    editor.commands.focus();
  };
  return (
    <>
      {text.canEdit ? (
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
      {text.canEdit ? <SlashMenu editor={editor} onAsk={setPanel} /> : null}
      {panel === null || panel === 'find' ? null : (
        <BodyDialog
          open={panel}
          {...{ editor, media, onReferenceInserted }}
          find={actions.findLinkTargets}
          onClose={close}
        />
      )}
    </>
  );
}

/** Whether pasting keeps vowel marks, and the notice about anything a paste had to drop. */
function usePasting() {
  const t = useTranslations('editor.pasted');
  const showToast = useToast();
  const [tashkeel, setTashkeel] = useState<'keep' | 'drop'>('keep');
  // The paste handler is created once, so it reads the current choice from a ref.
  const tashkeelRef = useRef(tashkeel);
  const chooseTashkeel = (choice: 'keep' | 'drop') => {
    tashkeelRef.current = choice;
    setTashkeel(choice);
  };
  const onPasted = ({ mojibake, images }: CleanPaste) => {
    if (mojibake) showToast(t('mojibake'));
    if (images > 0) showToast(t('images', { count: images }));
  };
  return { tashkeel, chooseTashkeel, readTashkeel: () => tashkeelRef.current, onPasted };
}
