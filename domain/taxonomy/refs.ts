import type { Prisma } from '@/db/generated/client';
import { imageSelect, toImageView } from '@/domain/media/image-view';
import type { AuthorRef } from './types';

/** What other pages show of a section, topic, thread or author. */
export const sectionRefSelect = { id: true, slug: true, name: true, colour: true } satisfies Prisma.SectionSelect;
export const topicRefSelect = { id: true, slug: true, name: true } satisfies Prisma.TopicSelect;
export const threadRefSelect = { id: true, slug: true, title: true } satisfies Prisma.StoryThreadSelect;
export const authorRefSelect = {
  id: true,
  slug: true,
  name: true,
  jobTitle: true,
  portrait: { select: imageSelect },
} satisfies Prisma.AuthorSelect;

/** An author as bylines show one. */
export function toAuthorRef(row: Prisma.AuthorGetPayload<{ select: typeof authorRefSelect }>): AuthorRef {
  const { id, slug, name, jobTitle, portrait } = row;
  return { id, slug, name, jobTitle, portrait: toImageView(portrait) };
}
