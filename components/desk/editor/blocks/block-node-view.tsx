'use client';

import { NodeViewContent, NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { use } from 'react';
import { Button } from '@/components/desk/ui/button';
import { Picture } from '@/components/ui/picture';
import { shapeOf } from '../schema/document-nodes';
import { AttributeField } from './attribute-field';
import { ReferenceContext } from './reference-context';
import { moveBlock } from './move-block';

/** A block with its name, its fields, what it shows and what is written in it. */
export function BlockNodeView({ node, editor, getPos, updateAttributes, deleteNode, selected }: NodeViewProps) {
  const t = useTranslations('editor.blocks');
  const type = node.type.name;
  const isReadOnly = !editor.isEditable;
  const { attrs = {}, content, add: part } = shapeOf(type) ?? {};
  const add = () => {
    const at = getPos();
    if (part && at !== undefined)
      editor
        .chain()
        .insertContentAt(at + node.nodeSize - 1, part)
        .focus()
        .run();
  };
  return (
    <NodeViewWrapper
      className={`editor-block editor-block-${type}`}
      data-selected={selected}
      data-media-id={typeof node.attrs['mediaId'] === 'string' ? node.attrs['mediaId'] : undefined}
      role="group"
      aria-label={t(`names.${type}`)}
    >
      <div className="editor-block-head" contentEditable={false}>
        <span>{t(`names.${type}`)}</span>
        {isReadOnly ? null : <BlockTools {...{ type, editor, getPos, deleteNode }} />}
      </div>
      <div contentEditable={false}>
        <Preview attrs={node.attrs} />
        {Object.entries(attrs).map(([name, kind]) =>
          kind ? (
            <AttributeField
              key={name}
              label={t(`fields.${name}`)}
              kind={kind}
              value={String(node.attrs[name] ?? '')}
              isReadOnly={isReadOnly}
              onChange={(value) => updateAttributes({ [name]: value })}
            />
          ) : null,
        )}
      </div>
      {content ? <NodeViewContent className="editor-block-content" /> : null}
      {part && !isReadOnly ? (
        <div contentEditable={false}>
          <Button size="small" onClick={add}>
            {t(`add.${type}`)}
          </Button>
        </div>
      ) : null}
    </NodeViewWrapper>
  );
}

type ToolsProps = Pick<NodeViewProps, 'editor' | 'getPos' | 'deleteNode'> & { type: string };

function BlockTools({ type, editor, getPos, deleteNode }: ToolsProps) {
  const t = useTranslations('editor.blocks');
  return (
    <span className="editor-block-tools">
      <Button look="quiet" size="small" aria-label={t('up')} onClick={() => moveBlock(editor, getPos(), -1)}>
        ↑
      </Button>
      <Button look="quiet" size="small" aria-label={t('down')} onClick={() => moveBlock(editor, getPos(), 1)}>
        ↓
      </Button>
      <Button look="quiet" size="small" aria-label={t('remove', { name: t(`names.${type}`) })} onClick={deleteNode}>
        ×
      </Button>
    </span>
  );
}

function Preview({ attrs }: { attrs: Record<string, unknown> }) {
  const t = useTranslations('editor.blocks');
  const { images, titles } = use(ReferenceContext);
  const { mediaId, articleId } = attrs;
  const image = typeof mediaId === 'string' ? images[mediaId] : undefined;
  if (image) return <Picture image={image} sizes="320px" widest={750} className="editor-picture" />;
  if (typeof articleId === 'string')
    return (
      <p className="editor-related">
        <bdi>{titles[articleId] ?? t('otherArticle')}</bdi>
      </p>
    );
  return null;
}
