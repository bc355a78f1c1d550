import type { ReactNode } from 'react';
import type { ListItem, Paragraph, Prose } from '@/domain/articles/document/types';
import { lineDirection, plainText } from './direction';
import { InlineContent } from './inline-content';

/** Paragraphs and lists. */
export function ProseContent({ content = [] }: { content: readonly Prose[] | undefined }): ReactNode {
  return content.map((part, index) => <ProsePart key={index} part={part} />);
}

function ProsePart({ part }: { part: Prose }): ReactNode {
  if (part.type === 'paragraph') return <ParagraphView paragraph={part} />;
  const items = part.content.map((item, index) => <ItemView key={index} item={item} />);
  return part.type === 'bulletList' ? <ul>{items}</ul> : <ol start={part.attrs?.start}>{items}</ol>;
}

/** Editors leave empty paragraphs behind; they are not rendered. */
function ParagraphView({ paragraph }: { paragraph: Paragraph }): ReactNode {
  const text = plainText(paragraph.content);
  if (text.trim() === '') return null;
  return (
    <p dir={lineDirection(text, paragraph.attrs?.dir)}>
      <InlineContent content={paragraph.content} />
    </p>
  );
}

function ItemView({ item }: { item: ListItem }): ReactNode {
  return (
    <li>
      <ProseContent content={item.content} />
    </li>
  );
}
