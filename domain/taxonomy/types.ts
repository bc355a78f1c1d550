import type { ImageView } from '@/domain/media/types';

/** What `SectionRef.colour` may hold, besides a colour of its own (`#rrggbb`): the names of app/styles/tokens.css. */
export const sectionColours = [
  'accent',
  'river',
  'olive',
  'ochre',
  'plum',
  'slate',
  'teal',
  'brick',
  'indigo',
] as const;

/** What articles are filed under. */
export const nameKinds = ['section', 'topic', 'author', 'thread'] as const;
export type NameKind = (typeof nameKinds)[number];
/** Those that an article may be left without when one is deleted. */
export const optionalKinds: readonly NameKind[] = ['topic', 'thread'];

export type SectionRef = { id: string; slug: string; name: string; colour: string };
export type TopicRef = { id: string; slug: string; name: string };
export type AuthorRef = { id: string; slug: string; name: string; jobTitle: string; portrait: ImageView | null };
export type ThreadRef = { id: string; slug: string; title: string };

/** `parentId`: the section it stands below. `onFront`: it has a band of its own on the front page. */
export type SectionView = SectionRef & {
  description: string;
  position: number;
  parentId: string | null;
  onFront: boolean;
};
export type TopicView = TopicRef & { description: string };
export type AuthorView = AuthorRef & { bio: string; links: string[] };
/** For the desk also the account whose byline it is. */
export type DeskAuthorView = AuthorView & { account: { id: string; name: string } | null };
export type ThreadView = ThreadRef & { description: string };

/** Articles of a name, counted up to `COUNT_LIMIT`; one more stands for "more than that". */
export type ArticleCounts = Record<string, number>;
export const COUNT_LIMIT = 10_000;
