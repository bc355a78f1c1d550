import type { SectionRef } from '@/domain/taxonomy/types';
import { tinted } from '@/components/ui/tint';

/** The heading of a list page. */
export function ListHead({
  kind,
  title,
  text,
  section = null,
}: {
  kind?: string;
  title: string;
  text?: string;
  section?: SectionRef | null;
}) {
  return (
    <header {...tinted('list-head', section)}>
      {kind && <p className="label">{kind}</p>}
      <h1>{title}</h1>
      {text && <p>{text}</p>}
    </header>
  );
}
