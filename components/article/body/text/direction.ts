import type { Inline } from '@/domain/articles/document/types';
import { firstStrongDirection } from '@/lib/arabic/bidi';

type Direction = 'rtl' | 'ltr';

/** The `dir` of a line: what its writer gave, else `ltr` when it begins in such a script. The page itself is `rtl`. */
export function lineDirection(text: string, given?: Direction): Direction | undefined {
  return given ?? (firstStrongDirection(text) === 'ltr' ? 'ltr' : undefined);
}

/** The words of runs, to judge them as one line. */
export function plainText(content: readonly Inline[] = []): string {
  return content.map((run) => (run.type === 'text' ? run.text : ' ')).join('');
}
