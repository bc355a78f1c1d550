import { useTranslations } from 'next-intl';
import { frontPath, latestPath } from '@/lib/urls';

type NoticeProps = {
  title: string;
  hint: string;
  mark?: string;
  level?: 1 | 2;
  children?: React.ReactNode;
  links?: boolean;
};

/** A page, or a part of one, without content: a message and links to go on. */
export function Notice({ title, hint, mark, level = 1, children, links = true }: NoticeProps) {
  const t = useTranslations('notice');
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <section className="notice">
      {mark && (
        <p className="notice-mark" aria-hidden="true">
          {mark}
        </p>
      )}
      <Heading>{title}</Heading>
      <p>{hint}</p>
      {children}
      {links && (
        <p className="notice-links">
          <a href={frontPath()}>{t('goHome')}</a> <a href={latestPath()}>{t('goLatest')}</a>
        </p>
      )}
    </section>
  );
}
