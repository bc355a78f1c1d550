import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentNodes, shapeOf } from '@/components/desk/editor/schema/document-nodes';
import { marks } from '@/components/desk/editor/schema/marks';
import { blockDefinitions } from '@/domain/articles/document/block-types';
import { describePath } from '@/domain/articles/document/describe-path';
import { collectReferences } from '@/domain/articles/document/references';
import { documentToFeedHtml } from '@/domain/articles/document/to-feed-html';
import type { Block, BlockType, DocumentNode } from '@/domain/articles/document/types';
import arabic from '@/messages/ar.json';
import english from '@/messages/en.json';
import { documentArbitrary } from '@/test/arbitraries/document';
import { everyBlock } from '@/test/fixtures/every-block';
import { doc, render, fullContext } from './body-rendering';

const types = Object.keys(blockDefinitions) as BlockType[]; // the keys are the types
const schema = getSchema([...documentNodes, ...marks]);
const feed = {
  ...fullContext,
  siteUrl: 'https://river.example',
  labels: { correction: 'تصحيح', seeAlso: 'اقرأ أيضًا', video: 'مقطع', audio: 'تسجيل' },
};

test.each(types)('%s stands in the fixture, and is shown in feeds, on the page and in the editor', (type) => {
  const block = nodesWithin(everyBlock.content).find((node): node is Block => node.type === type);
  if (!block) throw new Error(`test/fixtures/every-block.ts holds no ${type}`);
  expect(documentToFeedHtml(doc(block), feed)).not.toBe('');
  expect(render(doc(block))).not.toBe('<div class="article-body"></div>');
  expect(schema.nodes[type]?.isInGroup('block')).toBe(true);
  expect(() => schema.nodeFromJSON(block).check()).not.toThrow();
});

test('arbitrary documents hold every block type', () => {
  const drawn = fc.sample(documentArbitrary(), { seed: 1, numRuns: 100 }).flatMap(({ content }) => content);
  const seen = nodesWithin(drawn).map(({ type }) => type);
  expect(types.filter((type) => !seen.includes(type))).toEqual([]);
});

test.each([arabic, english])('the editor has words for every block, part and field', ({ editor: { blocks } }) => {
  for (const node of documentNodes.filter(({ name }) => shapeOf(name) && name !== 'tableRow')) {
    const { attrs = {}, add } = shapeOf(node.name) ?? {};
    expect(blocks.names).toHaveProperty(node.name);
    for (const [name, kind] of Object.entries(attrs)) if (kind) expect(blocks.fields).toHaveProperty(name);
    if (add) expect(blocks.add).toHaveProperty(node.name);
  }
});

test('every node has a name in the place of a fault', () => {
  for (const path of nodePaths(everyBlock.content)) expect(describePath(everyBlock, path)).not.toMatch(/\bpart \d/);
});

test('every id and address of the fixture is found as a reference', () => {
  const { mediaIds, articleIds, links } = collectReferences(everyBlock);
  const named = JSON.stringify(everyBlock).match(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|https?:\/\/[^"]+/g);
  expect(new Set([...mediaIds, ...articleIds, ...links])).toEqual(new Set(named));
});

function nodePaths(nodes: readonly DocumentNode[], before: (string | number)[] = []): (string | number)[][] {
  return nodes.flatMap((node, index) => {
    const path = [...before, 'content', index];
    return [path, ...('content' in node && node.content ? nodePaths(node.content, path) : [])];
  });
}

function nodesWithin(nodes: readonly DocumentNode[]): DocumentNode[] {
  return nodes.flatMap((node) => [node, ...('content' in node && node.content ? nodesWithin(node.content) : [])]);
}
