'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/desk/ui/button';
import { EntryFields, type WritingTools } from './entry-fields';
import { emptyText, type EntryText, saveLocalDraft, readLocalDraft, hasContent } from './local-drafts';

type Props = {
  articleId: string;
  tools: WritingTools;
  onPost: (text: EntryText) => void;
};

/** Writes the next entry. The text stays in the browser until it is posted; posting clears the form at once. */
export function EntryComposer({ articleId, tools, onPost }: Props) {
  const t = useTranslations('desk.live');
  const [left] = useState(() => readLocalDraft(articleId));
  const [text, setText] = useState(left ?? emptyText);
  const [formKey, setFormKey] = useState(0);
  const [notice, setNotice] = useState<'kept' | 'cannotKeep' | 'nothingSaid' | null>(left ? 'kept' : null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (formKey > 0) form.current?.querySelector<HTMLElement>('input')?.focus();
  }, [formKey]);
  const change = (fields: Partial<EntryText>) =>
    setText((now) => {
      const next = { ...now, ...fields };
      if (!saveLocalDraft(articleId, hasContent(next) ? next : null)) setNotice('cannotKeep');
      return next;
    });
  const post = () => {
    if (!hasContent(text)) return setNotice('nothingSaid');
    onPost(text);
    saveLocalDraft(articleId, null);
    setText(emptyText);
    setFormKey((now) => now + 1);
    setNotice(null);
  };
  return (
    <form
      ref={form}
      className="form live-compose"
      aria-label={t('compose')}
      onSubmit={(event) => {
        event.preventDefault();
        post();
      }}
      onKeyDownCapture={(event) => isPostShortcut(event) && post()}
    >
      <h2>{t('compose')}</h2>
      <EntryFields key={formKey} id="live-new" text={text} onChange={change} tools={tools} />
      <div className="row live-send">
        <Button type="submit" look="primary">
          {t('post')}
        </Button>
        <span className="quiet small">{t('postHint')}</span>
      </div>
      <div role="status">
        {notice ? (
          <p className={notice === 'cannotKeep' ? 'form-notice form-failed' : 'form-notice'}>{t(notice)}</p>
        ) : null}
      </div>
    </form>
  );
}

/** Ctrl+Enter (⌘ on a Mac) posts, before the editor inserts a line; Enter in the title moves on to the text. */
function isPostShortcut(event: React.KeyboardEvent<HTMLFormElement>): boolean {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return false;
  const isTitle = event.target instanceof HTMLInputElement && event.target.type === 'text';
  if (!(event.ctrlKey || event.metaKey) && !isTitle) return false;
  event.preventDefault();
  event.stopPropagation();
  if (event.ctrlKey || event.metaKey) return true;
  event.currentTarget.querySelector<HTMLElement>('[role="textbox"]')?.focus();
  return false;
}
