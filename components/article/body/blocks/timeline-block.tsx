import type { ReactNode } from 'react';
import { BoxTitle } from './box-title';
import { lineDirection } from '@/components/article/body/text/direction';
import { ProseContent } from '@/components/article/body/text/prose-content';
import type { BlockProps } from './block-props';

/** Events in their order; dates are words («مطلع الخريف»), so there is no time element. */
export function TimelineBlock({ block }: BlockProps<'timeline'>): ReactNode {
  return (
    <div className="article-timeline">
      <BoxTitle title={block.attrs.title} />
      <ol>
        {block.content.map(({ attrs, content }, index) => (
          <li key={index}>
            <p className="article-timeline-date">
              <bdi>{attrs.date}</bdi>
            </p>
            {attrs.title !== '' && (
              <p className="article-timeline-title" dir={lineDirection(attrs.title)}>
                {attrs.title}
              </p>
            )}
            <ProseContent content={content} />
          </li>
        ))}
      </ol>
    </div>
  );
}
