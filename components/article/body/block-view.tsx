import type { ReactNode } from 'react';
import type { Block } from '@/domain/articles/document/types';
import { AudioBlock } from './blocks/audio-block';
import type { BodyContext } from './blocks/body-context';
import { CorrectionBlock } from './blocks/correction-block';
import { EmbedBlock } from './blocks/embed-block';
import { FactBoxBlock } from './blocks/fact-box-block';
import { FigureBlock } from './blocks/figure-block';
import { GalleryBlock } from './blocks/gallery-block';
import { HeadingBlock } from './blocks/heading-block';
import type { OutlineEntry } from './outline';
import { ProseContent } from './text/prose-content';
import { PullQuoteBlock } from './blocks/pull-quote-block';
import { QuestionsBlock } from './blocks/questions-block';
import { QuoteBlock } from './blocks/quote-block';
import { RelatedLinkBlock } from './blocks/related-link-block';
import { TableBlock } from './blocks/table-block';
import { TimelineBlock } from './blocks/timeline-block';
import { VideoBlock } from './blocks/video-block';

type BlockViewProps = { block: Block; context: BodyContext; heading: OutlineEntry | undefined };

/** One block by its own component; adding a type to the schema fails the compiler here. */
export function BlockView({ block, context, heading }: BlockViewProps): ReactNode {
  switch (block.type) {
    case 'paragraph':
    case 'bulletList':
    case 'orderedList':
      return <ProseContent content={[block]} />;
    case 'heading':
      return <HeadingBlock block={block} id={heading?.id} level={heading?.level ?? block.attrs.level} />;
    case 'quote':
      return <QuoteBlock block={block} />;
    case 'pullQuote':
      return <PullQuoteBlock block={block} />;
    case 'figure':
      return <FigureBlock block={block} images={context.images} />;
    case 'gallery':
      return <GalleryBlock block={block} images={context.images} digits={context.dates.digits} />;
    case 'video':
      return <VideoBlock block={block} clips={context.clips} images={context.images} />;
    case 'audio':
      return <AudioBlock block={block} clips={context.clips} />;
    case 'embed':
      return <EmbedBlock block={block} />;
    case 'table':
      return <TableBlock block={block} />;
    case 'factBox':
      return <FactBoxBlock block={block} />;
    case 'timeline':
      return <TimelineBlock block={block} />;
    case 'questions':
      return <QuestionsBlock block={block} />;
    case 'correction':
      return <CorrectionBlock block={block} dates={context.dates} />;
    case 'relatedLink':
      return <RelatedLinkBlock block={block} linkedArticles={context.linkedArticles} />;
    case 'divider':
      return <hr className="article-divider" />;
  }
}
