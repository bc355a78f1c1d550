import type { ComponentType, ReactNode } from 'react';
import type { BlockType } from '@/domain/articles/document/types';
import { AudioBlock } from './blocks/audio-block';
import type { BlockProps } from './blocks/block-props';
import { CorrectionBlock } from './blocks/correction-block';
import { EmbedBlock } from './blocks/embed-block';
import { FactBoxBlock } from './blocks/fact-box-block';
import { FigureBlock } from './blocks/figure-block';
import { GalleryBlock } from './blocks/gallery-block';
import { HeadingBlock } from './blocks/heading-block';
import { ProseBlock } from './blocks/prose-block';
import { PullQuoteBlock } from './blocks/pull-quote-block';
import { QuestionsBlock } from './blocks/questions-block';
import { QuoteBlock } from './blocks/quote-block';
import { RelatedLinkBlock } from './blocks/related-link-block';
import { TableBlock } from './blocks/table-block';
import { TimelineBlock } from './blocks/timeline-block';
import { VideoBlock } from './blocks/video-block';

const components: { [T in BlockType]: ComponentType<BlockProps<T>> } = {
  paragraph: ProseBlock,
  heading: HeadingBlock,
  bulletList: ProseBlock,
  orderedList: ProseBlock,
  quote: QuoteBlock,
  pullQuote: PullQuoteBlock,
  figure: FigureBlock,
  gallery: GalleryBlock,
  video: VideoBlock,
  audio: AudioBlock,
  embed: EmbedBlock,
  table: TableBlock,
  factBox: FactBoxBlock,
  timeline: TimelineBlock,
  questions: QuestionsBlock,
  correction: CorrectionBlock,
  relatedLink: RelatedLinkBlock,
  divider: () => <hr className="article-divider" />,
};

/** One block by the component of its type. */
export function BlockView(props: BlockProps): ReactNode {
  // This component takes blocks of this type, which the compiler cannot follow through the table.
  const Component = components[props.block.type] as ComponentType<BlockProps>;
  return <Component {...props} />;
}
