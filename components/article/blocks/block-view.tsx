import type { ReactNode } from 'react';
import type { Block } from '@/domain/articles/document/types';
import { AudioBlock } from './audio-block';
import type { BodyContext } from './body-context';
import { CorrectionBlock } from './correction-block';
import { EmbedBlock } from './embed-block';
import { FactBoxBlock } from './fact-box-block';
import { FigureBlock } from './figure-block';
import { GalleryBlock } from './gallery-block';
import { HeadingBlock } from './heading-block';
import type { OutlineEntry } from './outline';
import { ProseContent } from './prose-content';
import { PullQuoteBlock } from './pull-quote-block';
import { QuestionsBlock } from './questions-block';
import { QuoteBlock } from './quote-block';
import { RelatedLinkBlock } from './related-link-block';
import { TableBlock } from './table-block';
import { TimelineBlock } from './timeline-block';
import { VideoBlock } from './video-block';

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
