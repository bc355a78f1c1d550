'use client';

import { NodeViewContent, NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow } from '@tiptap/pm/tables';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/desk/ui/button';
import { AttributeField } from './attribute-field';

const commands = { addRowAfter, addColumnAfter, deleteRow, deleteColumn };

/** A table with its caption and what changes its rows and columns, where the cursor is. */
export function TableNodeView({ node, editor, updateAttributes, deleteNode }: NodeViewProps) {
  const t = useTranslations('editor.blocks');
  const isReadOnly = !editor.isEditable;
  return (
    <NodeViewWrapper className="editor-block editor-block-table" role="group" aria-label={t('names.table')}>
      <div className="editor-block-head" contentEditable={false}>
        <span>{t('names.table')}</span>
        {isReadOnly ? null : (
          <span className="editor-block-tools">
            {Object.entries(commands).map(([name, command]) => (
              <Button key={name} look="quiet" size="small" onClick={() => command(editor.state, editor.view.dispatch)}>
                {t(`table.${name}`)}
              </Button>
            ))}
            <Button
              look="quiet"
              size="small"
              onClick={() =>
                editor
                  .chain()
                  .focus()
                  .command(({ tr, state }) => toggleHeader(state, tr))
                  .run()
              }
            >
              {t('table.header')}
            </Button>
            <Button look="quiet" size="small" aria-label={t('remove', { name: t('names.table') })} onClick={deleteNode}>
              ×
            </Button>
          </span>
        )}
      </div>
      <div contentEditable={false}>
        <AttributeField
          label={t('fields.caption')}
          kind="line"
          value={String(node.attrs['caption'] ?? '')}
          isReadOnly={isReadOnly}
          onChange={(caption) => updateAttributes({ caption })}
        />
      </div>
      <NodeViewContent className="editor-table" />
    </NodeViewWrapper>
  );
}

type State = NodeViewProps['editor']['state'];

/** The cell that holds the cursor heads its row or column, or does not any more. */
function toggleHeader(state: State, transaction: State['tr']): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const cell = $from.node(depth);
    if (cell.type.name !== 'tableCell') continue;
    transaction.setNodeAttribute($from.before(depth), 'header', !cell.attrs['header']);
    return true;
  }
  return false;
}
