'use client';

import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { MessageBody } from '@/components/desk/inbox/message-body';
import { RemoveMessage } from '@/components/desk/inbox/remove-message';
import { Button } from '@/components/desk/ui/button';
import { useToast } from '@/components/desk/ui/toasts';
import type { ContactMessageView, ContactStatus } from '@/domain/contact/types';
import type { ActionResult } from '@/lib/form-state';

type Props = {
  message: ContactMessageView;
  when: string;
  /** Where the article is, when it is on this site. */
  articleHref: string | null;
  move: (input: { id: string; to: ContactStatus }) => Promise<ActionResult<null>>;
  remove: (input: { id: string }) => Promise<ActionResult<null>>;
};

/** Where a message can go from each place. */
const ways: Record<ContactStatus, ContactStatus[]> = {
  UNREAD: ['READ', 'ARCHIVED', 'SPAM'],
  READ: ['UNREAD', 'ARCHIVED', 'SPAM'],
  ARCHIVED: ['READ'],
  SPAM: ['UNREAD'],
};
const START_LETTERS = 90;

/** One message: a line that opens to the whole. Opening one that nobody has read marks it as read. */
export function InboxMessage({ message, when, articleHref, move, remove }: Props) {
  const t = useTranslations('desk.inbox');
  const showToast = useToast();
  const [isBusy, start] = useTransition();
  const { id, status, kind, name, text } = message;
  const run = (act: Promise<ActionResult<null>>, done: string) =>
    start(async () => {
      const result = await act.catch(() => null);
      if (!result?.ok) showToast(result?.message ?? t('failed'), { tone: 'failed' });
      else if (done) showToast(done, { tone: 'done' });
    });
  return (
    <details
      className="inbox-message"
      data-unread={status === 'UNREAD'}
      onToggle={(event) => {
        if (event.currentTarget.open && status === 'UNREAD' && !isBusy) run(move({ id, to: 'READ' }), '');
      }}
    >
      <summary>
        <span className="tag">{t(`kinds.${kind}`)}</span>
        {status === 'UNREAD' ? <span className="hidden-text">{t('unread')}</span> : null}
        <bdi className="inbox-start">{beginning(text)}</bdi>
        <span className="quiet small">
          {name ? <bdi>{name}</bdi> : t('nameless')} · {when}
        </span>
      </summary>
      <MessageBody message={message} articleHref={articleHref} />
      <div className="row">
        {ways[status].map((to) => (
          <Button key={to} size="small" disabled={isBusy} onClick={() => run(move({ id, to }), t(`moved.${to}`))}>
            {t(status === 'SPAM' ? 'notSpam' : `to.${status === 'ARCHIVED' ? 'INBOX' : to}`)}
          </Button>
        ))}
        <RemoveMessage disabled={isBusy} onConfirm={() => run(remove({ id }), t('removed'))} />
      </div>
    </details>
  );
}

/** The first words of a message on one line, cut between letters. */
function beginning(text: string): string {
  const line = text.slice(0, START_LETTERS * 4).replace(/\s+/g, ' ');
  const letters = [...new Intl.Segmenter('ar').segment(line)].slice(0, START_LETTERS).map(({ segment }) => segment);
  return letters.join('') + (letters.join('').length < text.length ? '…' : '');
}
