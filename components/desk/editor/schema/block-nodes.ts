import { blockNode } from './block-node';

/** Every block that is not plain prose, with the attributes of domain/articles/document/schema. */
export const blockNodes = [
  blockNode('quote', { group: 'block', content: 'paragraph+', attrs: { attribution: '' } }),
  blockNode('pullQuote', { group: 'block', attrs: { text: '', attribution: '' } }),
  blockNode('figure', { group: 'block', attrs: { mediaId: null, alt: '', caption: '', credit: '' } }),
  blockNode('gallery', { group: 'block', content: 'figure+', attrs: { caption: '' }, isolating: true }),
  blockNode('video', { group: 'block', attrs: { mediaId: null, posterId: null, caption: '', credit: '' } }),
  blockNode('audio', { group: 'block', attrs: { mediaId: null, title: '', caption: '', credit: '' } }),
  blockNode('embed', { group: 'block', attrs: { url: '', title: '', caption: '' } }),
  blockNode('table', { group: 'block', content: 'tableRow+', attrs: { caption: '' }, isolating: true }),
  blockNode('tableRow', { content: 'tableCell+' }),
  blockNode('factBox', { group: 'block', content: 'prose+', attrs: { title: '' }, isolating: true }),
  blockNode('timeline', { group: 'block', content: 'timelineEvent+', attrs: { title: '' }, isolating: true }),
  blockNode('timelineEvent', { content: 'prose*', attrs: { date: '', title: '' }, isolating: true }),
  blockNode('questions', { group: 'block', content: 'question+', attrs: { title: '' }, isolating: true }),
  blockNode('question', { content: 'prose+', attrs: { question: '' }, isolating: true }),
  blockNode('correction', { group: 'block', content: 'paragraph+', attrs: { date: '' }, isolating: true }),
  blockNode('relatedLink', { group: 'block', attrs: { articleId: null } }),
  blockNode('divider', { group: 'block' }),
];
