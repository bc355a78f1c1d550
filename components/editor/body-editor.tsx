'use client';

import { EditorContent } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { MediaActions } from '@/components/admin/media/media-actions';
import { useToast } from '@/components/admin/toasts';
import type { CleanPaste } from '@/domain/articles/paste/clean-pasted-html';
import type { Learnt } from './blocks/known';
import type { Asked } from './panels/block-choices';
import { BodyDialog } from './panels/body-dialog';
import { FindBar } from './panels/find-bar';
import { SlashMenu } from './panels/slash-menu';
import { Toolbar } from './panels/toolbar';
import type { EditorActions } from './session/actions';
import { useTextEditor, type WrittenText } from './use-text-editor';

type Props = WrittenText & {
  actions: Pick<EditorActions, 'findLinkTargets'>;
  media: MediaActions;
  /** Notes on a block; left out where there are none. */
  onNote?: () => void;
  onLearn: (learnt: Learnt) => void;
  /** For a few lines instead of an article: its own name, and the tools that are used there. */
  small?: { id: string; label: string };
};

type Panel = 'find' | 'help' | 'link' | Asked | null;

/** The text of an article and everything that helps to write it. */
export function BodyEditor({ actions, media, onNote, onLearn, small, ...text }: Props) {
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
        <BodyDialog open={panel} {...{ editor, media, onLearn }} find={actions.findLinkTargets} onClose={close} />
      )}
    </>
  );
}

/** Whether what is pasted keeps its vowel marks, and word of what a paste could not bring along. */
function usePasting() {
  const t = useTranslations('editor.pasted');
  const say = useToast();
  const [tashkeel, setTashkeel] = useState<'keep' | 'drop'>('keep');
  // A paste asks long after it was set up, so it reads the choice of that moment.
  const tashkeelNow = useRef(tashkeel);
  const chooseTashkeel = (choice: 'keep' | 'drop') => {
    tashkeelNow.current = choice;
    setTashkeel(choice);
  };
  const onPasted = ({ mojibake, images }: CleanPaste) => {
    if (mojibake) say(t('mojibake'));
    if (images > 0) say(t('images', { count: images }));
  };
  return { tashkeel, chooseTashkeel, readTashkeel: () => tashkeelNow.current, onPasted };
}
