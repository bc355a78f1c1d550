import type { TextRun } from '@/lib/arabic/highlight';

/** A text with its matches highlighted. */
export function Marked({ runs }: { runs: TextRun[] }) {
  return <>{runs.map(({ text, match }, index) => (match ? <mark key={index}>{text}</mark> : text))}</>;
}
