export const articleKinds = ['NEWS', 'OPINION', 'ANALYSIS', 'EXPLAINER', 'FEATURE', 'INTERVIEW', 'LIVE'] as const;
export type ArticleKind = (typeof articleKinds)[number];

/** Whether advertisements may stand on the article's page: next to some news they must not. */
export const advertisingChoices = ['ALLOWED', 'NONE'] as const;
export type Advertising = (typeof advertisingChoices)[number];

/** `max`: letters of a text, entries of a list. A field that is not `required` may be missing in older revisions. */
type Field =
  | { type: 'text'; max: number; required?: true }
  | { type: 'document'; required: true }
  | { type: 'choice'; options: readonly string[]; default: string; databaseType: string }
  | { type: 'reference' }
  | { type: 'list'; max: number }
  | { type: 'moments'; max: number };

/**
 * Everything of an article that an editor may change: what a revision keeps and what is published as a whole. Schemas,
 * drafts, merging, comparison, the article's columns and the import's statement are made from this table; pages, feeds,
 * the API and records say of each field where it goes (`FieldOutput`). No database here: the editor runs it in the browser.
 */
export const articleFields = {
  title: { type: 'text', max: 500, required: true },
  kicker: { type: 'text', max: 120 },
  standfirst: { type: 'text', max: 1_000 },
  dateline: { type: 'text', max: 200 },
  body: { type: 'document', required: true },
  kind: { type: 'choice', options: articleKinds, default: 'NEWS', databaseType: 'article_kind' },
  sectionId: { type: 'reference' },
  threadId: { type: 'reference' },
  /** In order of weight. */
  topicIds: { type: 'list', max: 20 },
  /** In order of the byline. */
  authorIds: { type: 'list', max: 20 },
  leadMediaId: { type: 'reference' },
  /** Override of the picture's own caption. */
  leadCaption: { type: 'text', max: 2_000 },
  seoTitle: { type: 'text', max: 200 },
  seoDescription: { type: 'text', max: 500 },
  source: { type: 'text', max: 200 },
  advertising: { type: 'choice', options: advertisingChoices, default: 'ALLOWED', databaseType: 'article_advertising' },
  /** Articles to show first in the related list, in order, and articles never to show there. */
  relatedPinIds: { type: 'list', max: 24 },
  relatedExcludeIds: { type: 'list', max: 24 },
  /** When a pin ends, by the id of its article; one that is not here stays. */
  relatedPinEnds: { type: 'moments', max: 30 },
} as const satisfies Record<string, Field>;

type Fields = typeof articleFields;
export type ArticleField = keyof Fields;
type FieldOfType<T extends Field['type']> = {
  [F in ArticleField]: Fields[F] extends { type: T } ? F : never;
}[ArticleField];
export type TextField = FieldOfType<'text'>;
export type ChoiceField = FieldOfType<'choice' | 'reference'>;
export type ListField = FieldOfType<'list'>;
/** Fields that are columns of the article's own row; the others are rows of tables beside it. */
export type ColumnField = TextField | ChoiceField | FieldOfType<'document'>;

type ValueOf<F extends Field, Body> = F extends { options: readonly (infer Option)[] }
  ? Option
  : {
      text: string;
      choice: never;
      document: Body;
      reference: string | null;
      list: string[];
      moments: Moments;
    }[F['type']];
/** ISO dates by article id. */
type Moments = Record<string, string>;

/** A value for every field. A body has one form while it is written, another once it is complete. */
export type ContentWith<Body> = { [F in ArticleField]: ValueOf<Fields[F], Body> };

/** Content before validation: optional fields may be missing, the body is unchecked. */
export type ContentInput = Partial<ContentWith<unknown>> &
  Pick<ContentWith<unknown>, { [F in ArticleField]: Fields[F] extends { required: true } ? F : never }[ArticleField]>;

export const fieldNames = Object.keys(articleFields) as ArticleField[]; // the keys of a literal
export const textFields = fieldsOfType('text');
export const choiceFields = fieldsOfType('choice', 'reference');
export const listFields = fieldsOfType('list');
export const columnFields: ColumnField[] = fieldsOfType('text', 'choice', 'reference', 'document');

function fieldsOfType<T extends Field['type']>(...types: T[]): FieldOfType<T>[] {
  const isOfType = (name: ArticleField) => types.some((type) => type === articleFields[name].type);
  return fieldNames.filter(isOfType) as FieldOfType<T>[]; // the types were compared
}

/** Every field of an article of which nothing is written yet. */
export const emptyContent = Object.fromEntries(
  fieldNames.map((name) => [name, emptyValue(articleFields[name])]),
) as ContentWith<{ type: 'doc'; version: 1; content: [] }>; // each as its type has it

function emptyValue(field: Field): unknown {
  if (field.type === 'choice') return field.default;
  return { text: '', document: { type: 'doc', version: 1, content: [] }, reference: null, list: [], moments: {} }[
    field.type
  ];
}

/** Why an output has no such field. */
type LeftOut = `left out: ${string}`;

/**
 * Says of every field of an article under which `Key` an output gives it, or why it is left out. A field that is not named
 * does not compile, nor does one under a key that the output lacks.
 */
export type FieldOutput<Key, Output extends Record<ArticleField, Key | LeftOut>> = Output;
