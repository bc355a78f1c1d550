import type { ArticleKind } from '../types';
import type { DraftBody } from './draft-node';

/** Everything an editor may change of an article, as it is while somebody writes: the title may be missing still. */
export type DraftContent = {
  title: string;
  kicker: string;
  standfirst: string;
  dateline: string;
  body: DraftBody;
  kind: ArticleKind;
  sectionId: string | null;
  threadId: string | null;
  topicIds: string[];
  authorIds: string[];
  leadMediaId: string | null;
  leadCaption: string;
  seoTitle: string;
  seoDescription: string;
  source: string;
  relatedPinIds: string[];
  relatedExcludeIds: string[];
  /** When a pin of a related article ends, by its id; the others stay. */
  relatedPinEnds: Record<string, string>;
};

export const textFields = [
  'title',
  'kicker',
  'standfirst',
  'dateline',
  'leadCaption',
  'seoTitle',
  'seoDescription',
  'source',
] as const;
export const choiceFields = ['kind', 'sectionId', 'threadId', 'leadMediaId'] as const;
export const listFields = ['topicIds', 'authorIds', 'relatedPinIds', 'relatedExcludeIds'] as const;

export type TextField = (typeof textFields)[number];
export type ChoiceField = (typeof choiceFields)[number];
export type ListField = (typeof listFields)[number];
