'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/desk/ui/button';
import { Menu, MenuItem } from '@/components/desk/ui/menu';
import type { PickerBlock } from '../schema/editor-blocks';
import { blockChoices } from './block-choices';

type Props = {
  editor: Editor;
  onAsk: (what: PickerBlock) => void;
  onLink: () => void;
  onFind: () => void;
  onHelp: () => void;
  onNote?: () => void;
  tashkeel: 'keep' | 'drop';
  onTashkeel: (to: 'keep' | 'drop') => void;
  /** The id of a text of a few lines, for which some tools are too many. */ small?: string;
};

/** The editor's toolbar. */
export function Toolbar({ onAsk, onLink, small, ...more }: Props) {
  const { editor } = more;
  const t = useTranslations('editor');
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      strong: now.isActive('strong'),
      emphasis: now.isActive('emphasis'),
      link: now.isActive('link'),
      span: now.isActive('span'),
    }),
  });
  const setDirection = (dir: 'rtl' | 'ltr' | null) => () =>
    void editor
      .chain()
      .focus()
      .updateAttributes(editor.isActive('heading') ? 'heading' : 'paragraph', { dir })
      .run();
  const mark = (name: 'strong' | 'emphasis', attrs?: object) => (
    <Button
      look="quiet"
      size="small"
      aria-pressed={active[name]}
      onClick={() => editor.chain().focus().toggleMark(name, attrs).run()}
    >
      {t(`tools.${name}`)}
    </Button>
  );
  return (
    <div
      className="editor-toolbar"
      role="toolbar"
      aria-label={t('tools.label')}
      aria-controls={small ?? 'article-body'}
    >
      {small ? (
        <Button size="small" onClick={() => onAsk('figure')}>
          {t('blocks.names.figure')}
        </Button>
      ) : null}
      <Menu trigger={<Button size="small">{t('tools.insert')}</Button>}>
        {blockChoices.map(({ name, run }) => (
          <MenuItem key={name} onSelect={() => setTimeout(() => run(editor, onAsk))}>
            {t(`blocks.names.${name}`)}
          </MenuItem>
        ))}
      </Menu>
      {mark('strong')}
      {mark('emphasis')}
      <Button look="quiet" size="small" aria-pressed={active.link} onClick={onLink}>
        {t('tools.link')}
      </Button>
      {small ? null : <MoreTools {...more} setDirection={setDirection} isForeign={active.span} />}
    </div>
  );
}

type MoreProps = Pick<Props, 'editor' | 'onFind' | 'onHelp' | 'onNote' | 'tashkeel' | 'onTashkeel'> & {
  isForeign: boolean;
  setDirection: (dir: 'rtl' | 'ltr' | null) => () => void;
};

function MoreTools({ editor, setDirection, isForeign, onFind, onHelp, onNote, tashkeel, onTashkeel }: MoreProps) {
  const t = useTranslations('editor');
  return (
    <>
      <Button
        look="quiet"
        size="small"
        aria-pressed={isForeign}
        onClick={() => editor.chain().focus().toggleMark('span', { lang: 'en', dir: 'ltr' }).run()}
      >
        {t('tools.foreign')}
      </Button>
      <Menu
        trigger={
          <Button look="quiet" size="small">
            {t('tools.direction')}
          </Button>
        }
      >
        <MenuItem onSelect={setDirection(null)}>{t('tools.auto')}</MenuItem>
        <MenuItem onSelect={setDirection('rtl')}>{t('tools.rtl')}</MenuItem>
        <MenuItem onSelect={setDirection('ltr')}>{t('tools.ltr')}</MenuItem>
      </Menu>
      <Menu
        trigger={
          <Button look="quiet" size="small">
            {t('tools.paste')}
          </Button>
        }
      >
        <MenuItem
          onSelect={() => onTashkeel('keep')}
        >{`${tashkeel === 'keep' ? '✓ ' : ''}${t('tools.keepTashkeel')}`}</MenuItem>
        <MenuItem
          onSelect={() => onTashkeel('drop')}
        >{`${tashkeel === 'drop' ? '✓ ' : ''}${t('tools.dropTashkeel')}`}</MenuItem>
      </Menu>
      <Button look="quiet" size="small" onClick={onFind}>
        {t('tools.find')}
      </Button>
      {onNote ? (
        <Button look="quiet" size="small" onClick={onNote}>
          {t('tools.note')}
        </Button>
      ) : null}
      <Button look="quiet" size="small" onClick={onHelp}>
        {t('tools.help')}
      </Button>
    </>
  );
}
