import type { ReactNode } from 'react';
import { lineDirection } from '@/components/article/body/text/direction';

/** The words below a picture or clip: what it shows, then whose it is. Nothing when neither is known. */
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
