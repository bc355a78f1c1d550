import type { SectionRef } from '@/domain/taxonomy/types';
import { Breadcrumb } from '@/components/article/breadcrumb';
import { tinted } from '@/components/ui/tint';

/** The heading of a list page. */
export function ListHead({
  kind,
  title,
  text,
  section = null,
  parent = null,
  children,
}: {
  kind?: string;
  title: string;
  text?: string;
  section?: SectionRef | null;
  /** The section above it, to which the way back leads. */
  parent?: SectionRef | null;
  children?: React.ReactNode;
}) {
  return (
    <header {...tinted('list-head', section)}>
      {kind && <p className="label">{kind}</p>}
      {parent && <Breadcrumb sections={[parent]} />}
      <h1>{title}</h1>
      {text && <p>{text}</p>}
      {children}
    </header>
  );
}
