import type { ReactNode } from 'react';
import { lineDirection } from '@/components/article/body/text/direction';

/** The source of a quotation; nothing when it is not given. */
export function Attribution({ name }: { name: string }): ReactNode {
  if (name === '') return null;
  return (
    <figcaption dir={lineDirection(name)}>
      <cite>{name}</cite>
    </figcaption>
  );
}
