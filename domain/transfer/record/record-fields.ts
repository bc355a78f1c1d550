import { type ArticleField, fieldNames, type FieldOutput } from '@/domain/articles/fields';

/** How a record tells an article's fields, in imports and exports: texts as lines of the same name, the others by names. */
const recordFields = {
  title: 'line',
  kicker: "left out: of this site's pages",
  standfirst: 'line',
  dateline: 'line',
  body: 'body',
  kind: 'left out: other sites have other kinds',
  sectionId: 'section',
  threadId: 'thread',
  topicIds: 'topics',
  authorIds: 'authors',
  leadMediaId: 'left out: a record brings no files',
  leadCaption: 'left out: goes with the picture',
  seoTitle: "left out: of this site's pages",
  seoDescription: "left out: of this site's pages",
  source: 'line',
  advertising: "left out: of this site's pages",
  relatedPinIds: 'left out: a record names what it relates to by headline',
  relatedExcludeIds: 'left out: an exclusion holds on this site alone',
  relatedPinEnds: 'left out: goes with the pins',
} as const;

type RecordFields = FieldOutput<'line' | 'body' | 'section' | 'thread' | 'topics' | 'authors', typeof recordFields>;
export type RecordLine = { [F in ArticleField]: RecordFields[F] extends 'line' ? F : never }[ArticleField];

/** The texts that a record holds as they are. */
export const recordLines = fieldNames.filter((name) => recordFields[name] === 'line') as RecordLine[]; // by the table
