import type { ClipView, ImageView } from '@/domain/media/types';

/** What the body names, and the few words that stand in a feed beside it. */
export type FeedContext = {
  /** Origin of the site; paths become absolute with it. */
  siteUrl: string;
  images: Record<string, ImageView>;
  clips: Record<string, ClipView>;
  linkedArticles: Record<string, { publicId: string; slug: string; title: string }>;
  labels: { correction: string; seeAlso: string; video: string; audio: string };
};
