import type { ReactNode } from 'react';
import { lineDirection } from '@/components/article/body/text/direction';

/** The caption and the credit of a picture or clip; nothing when it has neither. */
export function Caption({ caption, credit = '' }: { caption: string; credit?: string }): ReactNode {
  if (caption === '' && credit === '') return null;
  return (
    <figcaption dir={lineDirection(caption || credit)}>
      {caption !== '' && <span>{caption}</span>}
      {caption !== '' && credit !== '' && ' '}
      {credit !== '' && (
        <small className="article-credit">
          <bdi>{credit}</bdi>
        </small>
      )}
    </figcaption>
  );
}
