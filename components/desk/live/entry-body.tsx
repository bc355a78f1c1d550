'use client';

import { useTranslations } from 'next-intl';
import { Picture } from '@/components/ui/picture';
import { type DraftNode, nodeText } from '@/domain/articles/merge/draft-node';
import type { EntryReferences } from '@/domain/live/types';

type References = Pick<EntryReferences, 'images' | 'titles'>;

/** A short view of an entry's blocks: text, small pictures, and the names of other blocks. */
export function EntryBody({ content, references }: { content: DraftNode[]; references: References }) {
  return (
    <div className="live-body">
      {content.map((node, at) => (
        <EntryBlock key={at} node={node} references={references} />
      ))}
    </div>
  );
}

function EntryBlock({ node, references }: { node: DraftNode; references: References }) {
  const t = useTranslations('editor.blocks');
  const { mediaId, articleId, alt } = node.attrs ?? {};
  const image = typeof mediaId === 'string' ? references.images[mediaId] : undefined;
  if (image)
    return (
      <Picture
        image={image}
        alt={typeof alt === 'string' ? alt : image.alt}
        sizes="10rem"
        widest={480}
        className="live-picture"
      />
    );
  if (node.type === 'gallery')
    return (
      <>
        {node.content?.map((figure, at) => (
          <EntryBlock key={at} node={figure} references={references} />
        ))}
      </>
    );
  if (node.type === 'bulletList' || node.type === 'orderedList')
    return (
      <ul className="live-list">
        {node.content?.map((item, at) => (
          <li key={at} dir="auto">
            {nodeText(item)}
          </li>
        ))}
      </ul>
    );
  if (node.type === 'paragraph')
    return (
      <p dir="auto">
        {node.content?.map((run, at) =>
          run.type === 'lineBreak' ? <br key={at} /> : <span key={at}>{run.text}</span>,
        )}
      </p>
    );
  const { mediaId: _media, posterId: _poster, ...said } = node.attrs ?? {};
  const words =
    typeof articleId === 'string' ? (references.titles[articleId] ?? '') : nodeText({ ...node, attrs: said });
  return (
    <p dir="auto">
      <span className="tag">{t(`names.${node.type}`)}</span> {words}
    </p>
  );
}
