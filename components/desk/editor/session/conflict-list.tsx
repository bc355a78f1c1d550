'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/desk/ui/button';
import type { DraftContent } from '@/domain/articles/merge/draft-content';
import type { Conflict } from '@/domain/articles/merge/merge-content';
import { type DraftNode, isSame, nodeText } from '@/domain/articles/merge/draft-node';
import type { DraftStore } from './draft-store';

/** Places that two people changed differently, both versions side by side. Both stay until one is chosen. */
export function ConflictList({
  store,
  content,
  conflicts,
}: {
  store: DraftStore;
  content: DraftContent;
  conflicts: readonly Conflict[];
}) {
  const t = useTranslations('editor.conflicts');
  if (conflicts.length === 0) return null;
  return (
    <section className="editor-conflicts" aria-label={t('title')} role="alert">
      <h2>{t('title')}</h2>
      <p>{t('hint')}</p>
      {conflicts.map((conflict, at) => (
        <article key={at} className="editor-conflict">
          <Version title={t('mine')} text={textOf(conflict, 'mine')}>
            <Button
              size="small"
              onClick={() => store.resolveConflict(conflict, resolutionOf(content, conflict, 'mine'))}
            >
              {t('keepMine')}
            </Button>
          </Version>
          <Version title={t('theirs')} text={textOf(conflict, 'theirs')}>
            <Button
              size="small"
              onClick={() => store.resolveConflict(conflict, resolutionOf(content, conflict, 'theirs'))}
            >
              {t('keepTheirs')}
            </Button>
          </Version>
          {conflict.kind === 'block' ? (
            <Button look="quiet" size="small" onClick={() => store.resolveConflict(conflict, {})}>
              {t('keepBoth')}
            </Button>
          ) : null}
        </article>
      ))}
    </section>
  );
}

function Version({ title, text, children }: { title: string; text: string; children: React.ReactNode }) {
  return (
    <div>
      <h3>{title}</h3>
      <p dir="auto">{text}</p>
      {children}
    </div>
  );
}

function textOf(conflict: Conflict, side: 'mine' | 'theirs'): string {
  const version = conflict[side];
  return typeof version === 'string' ? version : (version ?? []).map(nodeText).join('\n') || '—';
}

function resolutionOf(content: DraftContent, conflict: Conflict, side: 'mine' | 'theirs'): Partial<DraftContent> {
  if (conflict.kind === 'field') return side === 'mine' ? { [conflict.field]: conflict.mine } : {};
  const dropped = conflict[side === 'mine' ? 'theirs' : 'mine'].filter(
    (node) => !conflict[side].some((kept) => isSame(kept, node)),
  );
  const nodes = without(content.body.content, dropped);
  return { body: { ...content.body, content: nodes.length > 0 ? nodes : [{ type: 'paragraph' }] } };
}

/** Removes each of `dropped` once, at any depth. */
function without(nodes: DraftNode[], dropped: DraftNode[]): DraftNode[] {
  const left = [...dropped];
  return nodes.flatMap((node) => {
    const at = left.findIndex((one) => isSame(one, node));
    if (at >= 0) {
      left.splice(at, 1);
      return [];
    }
    return node.content ? [{ ...node, content: without(node.content, dropped) }] : [node];
  });
}
