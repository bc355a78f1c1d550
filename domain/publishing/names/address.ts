import type { NameKind } from '@/domain/taxonomy/types';
import { authorPath, sectionPath, topicPath } from '@/lib/urls';

const paths = { section: sectionPath, topic: topicPath, author: authorPath };

/** The address of a name's page; threads have none. */
export function addressOfName(kind: NameKind, slug: string): string | null {
  return kind === 'thread' ? null : paths[kind](slug);
}
