import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { BlockOf } from '@/domain/articles/document/types';
import { lineDirection } from '@/components/article/body/text/direction';
import { ProseContent } from '@/components/article/body/text/prose-content';
import type { BlockProps } from './block-props';

type Row = BlockOf<'table'>['content'][number];
type Cell = Row['content'][number];

/** A table that scrolls inside itself where it is wider than the text. A first row of headers alone is its head. */
export function TableBlock({ block }: BlockProps<'table'>): ReactNode {
  const t = useTranslations('document');
  const { caption } = block.attrs;
  const [first, ...others] = block.content;
  const hasHead = first !== undefined && others.length > 0 && first.content.every(({ attrs }) => attrs.header);
  const rows = hasHead ? others : block.content;
  return (
    // A scrolling region must be focusable to be reached by keyboard.
    <div className="article-table" role="group" aria-label={caption || t('table')} tabIndex={0}>
      <table>
        {caption !== '' && <caption dir={lineDirection(caption)}>{caption}</caption>}
        {hasHead && (
          <thead>
            <RowView row={first} scope="col" />
          </thead>
        )}
        <tbody>
          {rows.map((row, index) => (
            <RowView key={index} row={row} scope="row" />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RowView({ row, scope }: { row: Row; scope: 'col' | 'row' }): ReactNode {
  return (
    <tr>
      {row.content.map((cell, index) => (
        <CellView key={index} cell={cell} scope={scope} />
      ))}
    </tr>
  );
}

function CellView({ cell: { attrs, content }, scope }: { cell: Cell; scope: 'col' | 'row' }): ReactNode {
  const span = { colSpan: attrs.colspan, rowSpan: attrs.rowspan };
  if (!attrs.header)
    return (
      <td {...span}>
        <ProseContent content={content} />
      </td>
    );
  return (
    <th scope={scope} {...span}>
      <ProseContent content={content} />
    </th>
  );
}
