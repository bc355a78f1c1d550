import { useTranslations } from 'next-intl';
import type { ContactMessageView } from '@/domain/contact/types';
import { readableAddress } from '@/lib/readable-address';

/** The words of a message as they were written, who wrote them if that was said, and what they are about. */
export function MessageBody({ message, articleHref }: { message: ContactMessageView; articleHref: string | null }) {
  const t = useTranslations('desk.inbox');
  const { name, replyTo, article, text } = message;
  return (
    <>
      <p className="inbox-text" dir="auto">
        {text}
      </p>
      <dl className="inbox-facts">
        <dt>{t('name')}</dt>
        <dd>{name ? <bdi>{name}</bdi> : t('nameless')}</dd>
        <dt>{t('replyTo')}</dt>
        <dd>{replyTo ? <ReplyTo value={replyTo} /> : t('noReply')}</dd>
        {article ? (
          <>
            <dt>{t('article')}</dt>
            <dd>
              {articleHref ? (
                <a href={articleHref} target="_blank" rel="noreferrer">
                  <bdi dir="ltr">{readableAddress(article)}</bdi>
                </a>
              ) : (
                <bdi dir="auto">{article}</bdi>
              )}
            </dd>
          </>
        ) : null}
      </dl>
    </>
  );
}

/** A link to answer by, where the text is a mail address or a number and nothing else. */
function ReplyTo({ value }: { value: string }) {
  const isMail = /^[^\s@<>"?&]+@[\w.-]+$/.test(value);
  const isNumber = /^\+?[0-9][0-9 ()-]{5,25}$/.test(value);
  if (!isMail && !isNumber) return <bdi>{value}</bdi>;
  return (
    <a href={isMail ? `mailto:${value}` : `tel:${value.replace(/[ ()-]/g, '')}`}>
      <bdi dir="ltr">{value}</bdi>
    </a>
  );
}
