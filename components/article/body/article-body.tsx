import { Fragment, type ReactNode } from 'react';
import type { ArticleDocument, Block } from '@/domain/articles/document/types';
import { BlockView } from './block-view';
import type { BodyContext } from './blocks/block-props';
import { plainText } from './text/direction';
import { outlineOf } from './outline';

type ArticleBodyProps = BodyContext & {
  document: ArticleDocument;
  /** Prefix of the headings' ids; must differ between the bodies of a page. */
  idPrefix?: string;
  /** Inserted once after the third paragraph of a long body that contains no article link of its own. */
  inset?: ReactNode;
};

const INSET_AFTER = 3;
const LONG_BODY = 7;

/** The body of an article as HTML that works without scripts. Text of the document is always escaped. */
export function ArticleBody({ document, idPrefix = 'h', inset, ...context }: ArticleBodyProps): ReactNode {
  const outline = outlineOf(document.content, idPrefix);
  const insetAfter = inset ? insetPlace(document.content) : undefined;
  return (
    <div className="article-body">
      {document.content.map((block, index) => (
        <Fragment key={index}>
          <BlockView block={block} context={context} heading={outline.get(block)} />
          {index === insetAfter && inset}
        </Fragment>
      ))}
    </div>
  );
}

function insetPlace(blocks: readonly Block[]): number | undefined {
  if (blocks.some(({ type }) => type === 'relatedLink')) return undefined;
  const paragraphs = blocks.flatMap((block, index) =>
    block.type === 'paragraph' && plainText(block.content).trim() !== '' ? [index] : [],
  );
  return paragraphs.length >= LONG_BODY ? paragraphs[INSET_AFTER - 1] : undefined;
}
