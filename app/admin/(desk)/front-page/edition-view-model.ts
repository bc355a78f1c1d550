import type { EditionViewModel } from '@/components/desk/front-page/edition-list';
import type { FrontEditionSummary } from '@/domain/curation/types';
import { frontPreviewPath } from '@/lib/urls';

/** A front page edition, formatted for the desk's lists. */
export function toEditionViewModel(
  { id, at, ...edition }: FrontEditionSummary,
  formatDateTime: (moment: Date) => string,
): EditionViewModel {
  const { name, writer, error } = edition;
  return { id, name, writer, error, when: formatDateTime(at), preview: frontPreviewPath(id) };
}
