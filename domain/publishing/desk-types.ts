import type { ArticleStatus } from '@/domain/articles/types';

/** An article in the lists of the desk. */
export type DeskArticle = {
  id: string;
  publicId: string;
  slug: string;
  title: string;
  status: ArticleStatus;
  version: number;
  updatedAt: Date;
  scheduledAt: Date | null;
  publishedAt: Date | null;
  embargoUntil: Date | null;
  section: string | null;
  assignee: { id: string; name: string } | null;
  authors: string[];
};

/** `next` is what the following page is asked for by; null on the last. */
export type DeskArticlePage = { items: DeskArticle[]; next: string | null };

/** One appointment. */
export type Appointment = { id: string; title: string; version: number; at: Date; kind: 'publish' | 'embargo' };

/** An appointment that could not be kept. */
export type FailedAppointment = { id: string; title: string; at: Date | null; attempts: number; error: string; retryAt: Date };

/** What the clock has to do, and how it is doing. */
export type ScheduleHealth = {
  late: Appointment[];
  failed: FailedAppointment[];
  jobs: { name: string; finishedAt: Date | null; failedAt: Date | null; error: string }[];
};

/** Something to put right before publishing. `detail` names the picture or link. */
export type Finding = {
  code: 'no-section' | 'no-standfirst' | 'no-author' | 'long-title' | 'no-alt' | 'no-credit' | 'missing-media' | 'broken-link';
  level: 'advice' | 'stop';
  detail?: string;
  length?: number;
};
