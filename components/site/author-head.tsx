import { useTranslations } from 'next-intl';
import { Picture } from '@/components/ui/picture';
import type { AuthorView } from '@/domain/taxonomy/types';

/** An author's portrait, name, biography and links. */
export function AuthorHead({ author }: { author: AuthorView }) {
  const t = useTranslations('list');
  return (
    <header className="list-head author-head">
      {author.portrait && <Picture image={author.portrait} sizes="8rem" widest={480} priority className="face" />}
      <div>
        <h1>
          <bdi>{author.name}</bdi>
        </h1>
        {author.jobTitle && <p className="job">{author.jobTitle}</p>}
        {author.bio && <p dir="auto">{author.bio}</p>}
        {author.links.length > 0 && (
          <ul className="profiles" aria-label={t('profiles')}>
            {author.links
              .filter((link) => URL.canParse(link))
              .map((link) => (
                <li key={link}>
                  <a rel="me noopener" href={link}>
                    <bdi>{new URL(link).hostname.replace(/^www\./, '')}</bdi>
                  </a>
                </li>
              ))}
          </ul>
        )}
      </div>
    </header>
  );
}
