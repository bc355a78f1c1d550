import type { Inline } from '@/domain/articles/document/types';
import { firstStrongDirection } from '@/lib/arabic/bidi';

type Direction = 'rtl' | 'ltr';

/**
 * The `dir` of a line: the writer's choice, otherwise `ltr` when its first letter is left-to-right. The page itself is
 * `rtl`.
 */
export function lineDirection(text: string, given?: Direction): Direction | undefined {
  return given ?? (firstStrongDirection(text) === 'ltr' ? 'ltr' : undefined);
}

/** The plain text of inline runs. */
export function plainText(content: readonly Inline[] = []): string {
  return content.map((run) => (run.type === 'text' ? run.text : ' ')).join('');
}
