import type { ShownEdition } from '@/components/admin/front/edition-list';
import type { FrontEditionSummary } from '@/domain/curation/types';
import { frontPreviewPath } from '@/lib/urls';

/** A front page as the desk's lists tell of it. */
export function inWords({ id, at, ...edition }: FrontEditionSummary, write: (moment: Date) => string): ShownEdition {
  const { name, writer, error } = edition;
  return { id, name, writer, error, when: write(at), preview: frontPreviewPath(id) };
}
