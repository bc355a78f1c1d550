import type { Block, BlockOf, Figure, ListItem } from '@/domain/articles/document/types';
import type { ClipKey, PictureKey } from '../pictures/catalogue';
import { pictures } from '../pictures/catalogue';
import { stableId } from '../stable-id';
import { inlines, paragraph } from './inline';

type Prose = BlockOf<'paragraph'> | BlockOf<'bulletList'> | BlockOf<'orderedList'>;
type Event = Extract<Block, { type: 'timeline' }>['content'][number];
type Question = Extract<Block, { type: 'questions' }>['content'][number];
type Row = Extract<Block, { type: 'table' }>['content'][number];

export const p = (source: string): BlockOf<'paragraph'> => paragraph(source);
export const h2 = (source: string): Block => ({ type: 'heading', attrs: { level: 2 }, content: inlines(source) });
export const h3 = (source: string): Block => ({ type: 'heading', attrs: { level: 3 }, content: inlines(source) });
export const ul = (...items: string[]): BlockOf<'bulletList'> => ({ type: 'bulletList', content: items.map(listItem) });
export const ol = (...items: string[]): BlockOf<'orderedList'> => ({
  type: 'orderedList',
  content: items.map(listItem),
});
export const quote = (source: string, attribution: string): Block => ({
  type: 'quote',
  attrs: { attribution },
  content: [paragraph(source)],
});
export const pullQuote = (text: string, attribution = ''): Block => ({
  type: 'pullQuote',
  attrs: { text, attribution },
});
export const divider = (): Block => ({ type: 'divider' });
export const embed = (url: string, title: string, caption: string): Block => ({
  type: 'embed',
  attrs: { url, title, caption },
});
export const relatedLink = (key: string): Block => ({
  type: 'relatedLink',
  attrs: { articleId: stableId('article', key) },
});
export const factBox = (title: string, ...content: Prose[]): Block => ({ type: 'factBox', attrs: { title }, content });
export const gallery = (caption: string, ...content: Figure[]): Block => ({
  type: 'gallery',
  attrs: { caption },
  content,
});

/** A picture in the text; alternative text and credit come with the picture. */
export function fig(key: PictureKey, caption: string): Figure {
  const { alt, credit } = pictures[key];
  return { type: 'figure', attrs: { mediaId: stableId('media', key), alt, caption, credit } };
}

export function video(key: ClipKey, poster: PictureKey, caption: string): Block {
  return {
    type: 'video',
    attrs: { mediaId: stableId('media', key), posterId: stableId('media', poster), caption, credit: 'رسوم: الضفاف' },
  };
}

export function audio(key: ClipKey, title: string, caption: string): Block {
  return { type: 'audio', attrs: { mediaId: stableId('media', key), title, caption, credit: 'صوت: الضفاف' } };
}

/** A table whose first row is its head; cells of a row are separated by `|`. */
export function table(caption: string, ...rows: string[]): Block {
  return { type: 'table', attrs: { caption }, content: rows.map((row, index) => tableRow(row, index === 0)) };
}

/** Events as `[date, title, text]`. */
export function timeline(title: string, ...events: [date: string, title: string, text: string][]): Block {
  const content = events.map(([date, heading, text]): Event => ({
    type: 'timelineEvent',
    attrs: { date, title: heading },
    content: [paragraph(text)],
  }));
  return { type: 'timeline', attrs: { title }, content };
}

/** Questions as `[question, answer]`. */
export function questions(title: string, ...asked: [question: string, answer: string][]): Block {
  const content = asked.map(([question, answer]): Question => ({
    type: 'question',
    attrs: { question },
    content: [paragraph(answer)],
  }));
  return { type: 'questions', attrs: { title }, content };
}

/** A correction where the mistake stood, `hoursAgo` before the edition is loaded. */
export function inlineCorrection(hoursAgo: number, source: string): Block {
  const date = new Date(Date.now() - hoursAgo * 3_600_000).toISOString();
  return { type: 'correction', attrs: { date }, content: [paragraph(source)] };
}

function listItem(source: string): ListItem {
  return { type: 'listItem', content: [paragraph(source)] };
}

function tableRow(row: string, header: boolean): Row {
  const cells = row.split('|').map((cell) => cell.trim());
  return {
    type: 'tableRow',
    content: cells.map((cell, index) => ({
      type: 'tableCell',
      attrs: { header: header || index === 0 },
      content: cell ? [paragraph(cell)] : [],
    })),
  };
}
