import { NextIntlClientProvider } from 'next-intl';
import { type DefaultTreeAdapterTypes as Tree, parseFragment } from 'parse5';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ArticleDocument, Block, Inline } from '@/domain/articles/document/types';
import type { ArticleCardView } from '@/domain/articles/types';
import type { ClipView, ImageView } from '@/domain/media/types';
import messages from '@/messages/ar.json';
import { everyBlockIds } from '@/test/fixtures/every-block';
import { ArticleBody } from '@/components/article/body/article-body';
import type { BodyContext } from '@/components/article/body/blocks/block-props';

/** For tests alone: bodies as HTML, and what is in that HTML. */

const dates = { region: 'SY', timeZone: 'Asia/Damascus', digits: 'latn' } as const;
export const fullContext: BodyContext = {
  dates,
  images: Object.fromEntries(
    [everyBlockIds.bridge, everyBlockIds.market, everyBlockIds.ferry].map((id) => [id, image(id)]),
  ),
  clips: {
    [everyBlockIds.film]: clip(everyBlockIds.film, 'VIDEO'),
    [everyBlockIds.recording]: clip(everyBlockIds.recording, 'AUDIO'),
  },
  linkedArticles: { [everyBlockIds.article]: card(everyBlockIds.article) },
};
export const emptyContext: BodyContext = { dates, images: {}, clips: {}, linkedArticles: {} };

function image(id: string): ImageView {
  const sources = (['avif', 'webp', 'jpeg'] as const).flatMap((format) =>
    [640, 1_280].map((width) => ({ format, width, height: (width * 9) / 16, url: `/media/${id}-${width}.${format}` })),
  );
  return {
    id,
    alt: 'بديل المكتبة',
    caption: '',
    credit: '',
    width: 1_600,
    height: 900,
    colour: '#445566',
    focalX: 0.25,
    focalY: 0.5,
    sources,
  };
}

function clip(id: string, kind: ClipView['kind']): ClipView {
  return {
    id,
    kind,
    url: `/media/${id}`,
    mime: kind === 'VIDEO' ? 'video/mp4' : 'audio/mpeg',
    bytes: 9,
    width: 1_280,
    height: 720,
    durationMs: 1,
  };
}

function card(id: string): ArticleCardView {
  const at = new Date('2026-03-01T00:00:00Z');
  return {
    id,
    publicId: 'x7k2',
    slug: 'نهر',
    pageSlug: null,
    externalId: null,
    title: 'النهر في الربيع',
    kicker: '',
    standfirst: '',
    kind: 'NEWS',
    section: null,
    topics: [],
    authors: [],
    image: image(everyBlockIds.bridge),
    publishedAt: at,
    updatedAt: at,
    isLive: false,
  };
}

export function render(document: ArticleDocument, context: BodyContext = fullContext, inset?: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale="ar"
      messages={messages}
      timeZone="UTC"
      onError={(error) => {
        throw error;
      }}
    >
      <ArticleBody document={document} inset={inset} {...context} />
    </NextIntlClientProvider>,
  );
}

export const doc = (...content: Block[]): ArticleDocument => ({ type: 'doc', version: 1, content });
export const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
export const link = (text: string, href: string): Inline => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href } }],
});

type Visit = (node: Tree.Element) => void;
export function walk(html: string, visit: Visit): void {
  const step = (node: Tree.Node): void => {
    if ('tagName' in node) visit(node);
    if ('childNodes' in node) node.childNodes.forEach(step);
  };
  step(parseFragment(html));
}
const attributes = (node: Tree.Element): Record<string, string> =>
  Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
export function attributesOfAll(html: string, tag: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  walk(html, (node) => node.tagName === tag && found.push(attributes(node)));
  return found;
}
export function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join(' ') : '';
}
