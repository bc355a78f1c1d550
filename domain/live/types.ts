import type { z } from 'zod';
import type { ArticleStatus, LiveEntryView } from '@/domain/articles/types';
import type { ClipView, ImageView } from '@/domain/media/types';
import type { Result } from '@/lib/result';
import type * as schemas from './schema';

/** Why a change of live coverage is rejected. `conflict`: the entry changed since the version that the caller read. */
export type LiveRefusal =
  | 'forbidden'
  | 'invalid'
  | 'not-found'
  | 'conflict'
  | 'duplicate'
  | 'in-the-future'
  | 'not-live'
  | 'coverage-closed'
  | 'no-place'
  | 'unknown-reference';

export type LiveOutcome<T> = Result<T, LiveRefusal>;

/** The body is checked by the command, whatever its caller promises. */
type WithBody<T> = Omit<T, 'body'> & { body: unknown };

export type PostEntryInput = WithBody<z.input<typeof schemas.postEntrySchema>>;
export type EditEntryInput = WithBody<z.input<typeof schemas.editEntrySchema>>;
export type MoveEntryInput = z.input<typeof schemas.moveEntrySchema>;

/** An entry as the desk shows it, with what readers are not told. */
export type DeskLiveEntry = LiveEntryView & { version: number; writer: string | null; removedAt: Date | null };

/** Live coverage in the desk's list of it. */
export type CoverageSummary = {
  id: string;
  title: string;
  status: ArticleStatus;
  closedAt: Date | null;
  publishedAt: Date | null;
  lastEntryAt: Date | null;
};

/** Media and articles that entries refer to. */
export type EntryReferences = {
  images: Record<string, ImageView>;
  clips: Record<string, ClipView>;
  titles: Record<string, string>;
};

/** The newest entries, including removed ones, and whether older ones exist. `asOf` is where the next poll starts. */
export type EntryPage = EntryReferences & { entries: DeskLiveEntry[]; hasOlder: boolean; asOf: Date };

/** One live story at the desk. `isPublic`: readers see what is posted at once. */
export type Coverage = {
  id: string;
  publicId: string;
  slug: string;
  title: string;
  status: ArticleStatus;
  version: number;
  closedAt: Date | null;
  isPublic: boolean;
};
