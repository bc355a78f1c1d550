/** The attributes of each block that are written in place, in order. `text` is of several lines. */
export const blockFields: Record<string, { name: string; kind: 'line' | 'text' }[]> = {
  quote: [{ name: 'attribution', kind: 'line' }],
  pullQuote: [
    { name: 'text', kind: 'text' },
    { name: 'attribution', kind: 'line' },
  ],
  figure: [
    { name: 'alt', kind: 'text' },
    { name: 'caption', kind: 'text' },
    { name: 'credit', kind: 'line' },
  ],
  gallery: [{ name: 'caption', kind: 'line' }],
  video: [
    { name: 'caption', kind: 'text' },
    { name: 'credit', kind: 'line' },
  ],
  audio: [
    { name: 'title', kind: 'line' },
    { name: 'caption', kind: 'text' },
    { name: 'credit', kind: 'line' },
  ],
  embed: [
    { name: 'url', kind: 'line' },
    { name: 'title', kind: 'line' },
    { name: 'caption', kind: 'line' },
  ],
  table: [{ name: 'caption', kind: 'line' }],
  factBox: [{ name: 'title', kind: 'line' }],
  timeline: [{ name: 'title', kind: 'line' }],
  timelineEvent: [
    { name: 'date', kind: 'line' },
    { name: 'title', kind: 'line' },
  ],
  questions: [{ name: 'title', kind: 'line' }],
  question: [{ name: 'question', kind: 'line' }],
  correction: [],
  relatedLink: [],
  divider: [],
};

/** Blocks in which something may be written besides their fields. */
export const blocksWithContent = [
  'quote',
  'gallery',
  'table',
  'factBox',
  'timeline',
  'timelineEvent',
  'questions',
  'question',
  'correction',
];

/** What one more of is added at the end of these. */
export const repeatableChildren: Record<string, object> = {
  timeline: { type: 'timelineEvent', content: [{ type: 'paragraph' }] },
  questions: { type: 'question', content: [{ type: 'paragraph' }] },
};
