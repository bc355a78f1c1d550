import type { Block, BlockOf } from '@/domain/articles/document/types';
import { slugify } from '@/lib/arabic/slug';
import type { OutlineEntry } from './blocks/block-props';
import { plainText } from './text/direction';

/**
 * An id for each heading, made of its words so that a link to it outlives edits elsewhere (the same words twice: a
 * number), and its level: a heading of the third level that none of the second stands before is one of the second.
 */
export function outlineOf(blocks: readonly Block[], prefix: string): Map<Block, OutlineEntry> {
  const taken = new Map<string, number>();
  const outline = new Map<Block, OutlineEntry>();
  let hasSecond = false;
  for (const block of blocks) {
    if (block.type !== 'heading') continue;
    hasSecond ||= block.attrs.level === 2;
    outline.set(block, { id: headingId(block, prefix, taken), level: hasSecond ? block.attrs.level : 2 });
  }
  return outline;
}

function headingId(heading: BlockOf<'heading'>, prefix: string, taken: Map<string, number>): string {
  const slug = slugify(plainText(heading.content)) || 'x';
  const times = (taken.get(slug) ?? 0) + 1;
  taken.set(slug, times);
  // A slug holds no full stop, so that a second "النتائج" cannot meet a heading "النتائج 2".
  return times === 1 ? `${prefix}-${slug}` : `${prefix}-${slug}.${times}`;
}
