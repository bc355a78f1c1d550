import { Fragment } from 'react';
import type { AuthorRef } from '@/domain/taxonomy/types';
import { authorPath } from '@/lib/urls';

const LIST = new Intl.ListFormat('ar', { type: 'conjunction' });

/** Authors as an Arabic list: «سليم الحاضر وريم الشط». Each name is isolated from the surrounding text's direction. */
export function AuthorNames({ authors, linked = false }: { authors: AuthorRef[]; linked?: boolean }) {
  const parts = LIST.formatToParts(authors.map((_, index) => String(index)));
  return parts.map(({ type, value }, index) => {
    const author = type === 'element' ? authors[Number(value)] : undefined;
    if (!author) return <Fragment key={index}>{value}</Fragment>;
    return linked ? (
      <a key={author.id} rel="author" href={authorPath(author.slug)}>
        <bdi>{author.name}</bdi>
      </a>
    ) : (
      <bdi key={author.id}>{author.name}</bdi>
    );
  });
}
