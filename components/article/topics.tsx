import { useTranslations } from 'next-intl';
import type { ArticleView } from '@/domain/articles/types';
import { topicPath } from '@/lib/urls';

/** The topics an article belongs to. */
export function Topics({ topics }: { topics: ArticleView['topics'] }) {
  const t = useTranslations('article');
  if (topics.length === 0) return null;
  return (
    <nav className="topics" aria-label={t('topics')}>
      <ul>
        {topics.map((topic) => (
          <li key={topic.id}>
            <a rel="tag" href={topicPath(topic.slug)}>
              {topic.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
