import type { Block, BlockOf } from '@/domain/articles/document/types';
import { slugify } from '@/lib/arabic/slug';
import type { OutlineEntry } from './blocks/block-props';
import { plainText } from './text/direction';

/**
 * The id and level of each heading. Ids come from the heading's text, so that links survive edits elsewhere (repeated
 * texts get a number). A level-three heading without a level-two heading before it becomes level two.
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
  // Slugs contain no full stop, so a second "النتائج" cannot collide with a heading "النتائج 2".
  return times === 1 ? `${prefix}-${slug}` : `${prefix}-${slug}.${times}`;
}
