import type { ReactNode } from 'react';
import { lineDirection } from '@/components/article/body/text/direction';

/** The heading of a box in the text; nothing when it has none. */
export function BoxTitle({ title }: { title: string }): ReactNode {
  if (title === '') return null;
  return (
    <h2 className="article-box-title" dir={lineDirection(title)}>
      {title}
    </h2>
  );
}
