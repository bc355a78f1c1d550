import type { ReactNode } from 'react';
import { lineDirection } from '@/components/article/body/text/direction';

/** Whose words a quotation is; nothing when that is not said. */
export function Attribution({ name }: { name: string }): ReactNode {
  if (name === '') return null;
  return (
    <figcaption dir={lineDirection(name)}>
      <cite>{name}</cite>
    </figcaption>
  );
}
