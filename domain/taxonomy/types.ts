import type { ImageView } from '@/domain/media/types';

/** What `SectionRef.colour` may hold: the names of app/styles/tokens.css. */
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

export type SectionRef = { id: string; slug: string; name: string; colour: string };
export type TopicRef = { id: string; slug: string; name: string };
export type AuthorRef = { id: string; slug: string; name: string; jobTitle: string; portrait: ImageView | null };
export type ThreadRef = { id: string; slug: string; title: string };

export type SectionView = SectionRef & { description: string; position: number };
export type TopicView = TopicRef & { description: string };
export type AuthorView = AuthorRef & { bio: string; links: string[] };
/** For the desk also the account whose byline it is. */
export type DeskAuthorView = AuthorView & { account: { id: string; name: string } | null };
export type ThreadView = ThreadRef & { description: string };
