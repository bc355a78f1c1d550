import { escapeHtml } from '../escape-html';
import type { TextRun } from './highlight';

/** Renders runs as HTML with matches in `<mark>` and everything else escaped. */
export function markedHtml(runs: TextRun[]): string {
  return runs.map(({ text, match }) => (match ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text))).join('');
}
