import { createHash } from 'node:crypto';
import { titleKey } from '@/domain/articles/title-key';
import { cleanDisplayText } from '@/lib/arabic/normalize';
import { fromKeys } from '@/lib/object-fields';
import { bodyFromBlocks } from '../record/body';
import { findExceededLimit } from '../record/json-record';
import { recordLines } from '../record/record-fields';
import { lineProblem, type Line } from '../source/read-lines';
import type { ImportRecord, ReadItem } from '../record/types';
import type { Format } from './format';

/** A page saved as plain text: `TITLE - SITE NAME`, the title again, the paragraphs, the related headlines. */
export const savedPage: Format = {
  name: 'saved page',
  matches: (head) => splitTitle(textLines(head)) !== null,
  read: readSavedPage,
};

const MAX_LINES = 20_000;
/** Four times the longest body, for the related headlines and what surrounds the text. */
const MAX_LETTERS = 2_000_000;
const RELATED_HEADING = titleKey('مقالات ذات صلة');
/** A dateline is short, ends no sentence and reads «agency or place - (reporter)» or «place - agency». */
const DATELINE = /^[^.؟!:«»"]{2,60}\s[-–—]\s\(?[^.؟!:]{2,40}\)?:?$/u;

async function* readSavedPage(lines: AsyncIterable<Line>): AsyncGenerator<ReadItem> {
  const pageLines: string[] = [];
  let letters = 0;
  for await (const line of lines) {
    if ('problem' in line) return yield { ok: false, line: line.number, why: lineProblem(line.problem) };
    letters += line.text.length;
    if (letters > MAX_LETTERS)
      return yield { ok: false, line: line.number, why: `the page is longer than ${MAX_LETTERS} letters` };
    const text = cleanDisplayText(line.text);
    if (hasWords(text)) pageLines.push(text);
    if (pageLines.length > MAX_LINES)
      return yield { ok: false, line: line.number, why: `the page has more than ${MAX_LINES} lines` };
  }
  yield parsePage(pageLines);
}

function parsePage(lines: string[]): ReadItem {
  const head = splitTitle(lines);
  if (!head)
    return { ok: false, line: 1, why: 'the first line is not «TITLE - SITE NAME» with the title again below it' };
  const rest = lines.slice(2);
  const headingAt = rest.findIndex((line) => titleKey(line) === RELATED_HEADING);
  const text = headingAt === -1 ? rest : rest.slice(0, headingAt);
  const dateline = text.length > 1 && DATELINE.test(text[0] ?? '') ? (text[0] ?? '') : '';
  const body = bodyFromBlocks(
    (dateline ? text.slice(1) : text).map((line) => ({ heading: null, text: line, lines: false })),
  );
  if (!body.ok) return { ok: false, line: 1, why: body.detail ?? 'the body cannot be read' };
  const record: ImportRecord = {
    externalId: pageId(head),
    ...fromKeys(recordLines, () => ''),
    title: head.title,
    dateline,
    body: body.value,
    section: null,
    topics: [],
    authors: [],
    thread: null,
    publishedAt: null,
    source: head.site,
    related: headingAt === -1 ? [] : [...new Set(rest.slice(headingAt + 1))],
  };
  const excess = findExceededLimit(record);
  return excess ? { ok: false, line: 1, why: excess } : { ok: true, line: 1, record };
}

/** Splits the first line into title and site name, by the second line, which repeats the title alone. */
function splitTitle([first, second]: string[]): { title: string; site: string } | null {
  if (!first || !second || !first.startsWith(second)) return null;
  const site = /^\s*[-–—|]\s*(\S.*)$/u.exec(first.slice(second.length))?.[1];
  return site ? { title: second, site: site.trim() } : null;
}

function textLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => cleanDisplayText(line))
    .filter(hasWords);
}

/** Whether a line contains a letter or digit; blank lines and stray marks (`//`, `***`) do not. */
function hasWords(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line);
}

function pageId({ title, site }: { title: string; site: string }): string {
  const key = JSON.stringify([titleKey(title), titleKey(site)]);
  return `page:${createHash('sha256').update(key).digest('hex').slice(0, 32)}`;
}
