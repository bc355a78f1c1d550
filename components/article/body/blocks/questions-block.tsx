import type { ReactNode } from 'react';
import { BoxTitle } from './box-title';
import { lineDirection } from '@/components/article/body/text/direction';
import { ProseContent } from '@/components/article/body/text/prose-content';
import type { BlockProps } from './block-props';

/** Questions and answers, all open: an answer that must be unfolded is one that is not found. */
export function QuestionsBlock({ block }: BlockProps<'questions'>): ReactNode {
  const Question = block.attrs.title === '' ? 'h2' : 'h3';
  return (
    <div className="article-questions">
      <BoxTitle title={block.attrs.title} />
      {block.content.map(({ attrs, content }, index) => (
        <section key={index}>
          <Question className="article-question" dir={lineDirection(attrs.question)}>
            {attrs.question}
          </Question>
          <ProseContent content={content} />
        </section>
      ))}
    </div>
  );
}
