import type { Block } from '@/domain/articles/document/types';
import type { ArticleKind } from '@/domain/articles/fields';
import type { AuthorKey } from './authors';
import type { PictureKey } from './pictures/catalogue';
import type { SectionKey } from './sections';
import type { ThreadKey } from './threads';
import type { TopicKey } from './topics';

/** Times are hours before the edition is loaded, so the paper is always of today. */
export type DemoLiveEntry = {
  hoursAgo: number;
  title: string;
  body: Block[];
  keyMoment?: boolean;
  correction?: string;
};

/** Where the article stands on the desk; published when left out. Hours are from now on for dates to come. */
export type DemoDeskState =
  | { status: 'DRAFT' | 'IN_REVIEW' }
  | { status: 'SCHEDULED'; inHours: number }
  | { status: 'EMBARGOED'; inHours: number }
  | { status: 'WITHDRAWN'; hoursAgo: number; notice: string };

export type DemoArticle = {
  key: string;
  section: SectionKey;
  kind?: ArticleKind;
  title: string;
  kicker?: string;
  standfirst?: string;
  dateline?: string;
  authors: AuthorKey[];
  topics: TopicKey[];
  thread?: ThreadKey;
  picture?: PictureKey;
  leadCaption?: string;
  hoursAgo: number;
  updatedHoursAgo?: number;
  corrections?: { hoursAgo: number; note: string }[];
  body: Block[];
  live?: DemoLiveEntry[];
  desk?: DemoDeskState;
};
