import { articlePath } from '@/lib/urls';
import type { FeedContext } from './feed-context';
import { mediaToHtml } from './feed-media';
import { inlinesToHtml, proseToHtml } from './feed-prose';
import { element, joinHtml, type Html } from './markup';
import type { ArticleDocument, Block, BlockOf } from './types';

/**
 * A document as HTML for a feed reader: plain elements, absolute addresses, nothing that runs. Made when a feed is asked
 * for and never stored. Media and articles that `context` does not hold are left out.
 */
export function documentToFeedHtml(document: ArticleDocument, context: FeedContext): string {
  return joinHtml(document.content.map((block) => blockToHtml(block, context))).text;
}

function blockToHtml(block: Block, context: FeedContext): Html | undefined {
  switch (block.type) {
    case 'paragraph':
    case 'bulletList':
    case 'orderedList':
      return proseToHtml([block], context.siteUrl);
    case 'heading':
      return element(
        block.attrs.level === 2 ? 'h2' : 'h3',
        { dir: block.attrs.dir },
        inlinesToHtml(block.content, context.siteUrl),
      );
    case 'quote':
      return element('blockquote', {}, proseToHtml(block.content, context.siteUrl), signed(block.attrs.attribution));
    case 'pullQuote':
      return element('blockquote', {}, element('p', {}, block.attrs.text), signed(block.attrs.attribution));
    case 'factBox':
      return element('aside', {}, title(block.attrs.title), proseToHtml(block.content, context.siteUrl));
    case 'correction':
      return element(
        'p',
        {},
        element('strong', {}, `${context.labels.correction}: `),
        ...joined(block, context.siteUrl),
      );
    case 'table':
      return tableToHtml(block, context.siteUrl);
    case 'timeline':
      return joinHtml([
        title(block.attrs.title),
        element('ol', {}, ...block.content.map((event) => eventToHtml(event, context.siteUrl))),
      ]);
    case 'questions':
      return joinHtml([
        title(block.attrs.title),
        ...block.content.map((item) => questionToHtml(item, context.siteUrl)),
      ]);
    case 'relatedLink':
      return relatedToHtml(block, context);
    case 'divider':
      return element('hr', {});
    default:
      return mediaToHtml(block, context);
  }
}

function tableToHtml(table: BlockOf<'table'>, siteUrl: string): Html {
  const rows = table.content.map((row) =>
    element(
      'tr',
      {},
      ...row.content.map(({ attrs, content }) =>
        element(
          attrs.header ? 'th' : 'td',
          { colspan: attrs.colspan, rowspan: attrs.rowspan },
          proseToHtml(content, siteUrl),
        ),
      ),
    ),
  );
  return element(
    'table',
    {},
    table.attrs.caption !== '' && element('caption', {}, table.attrs.caption),
    element('tbody', {}, ...rows),
  );
}

function eventToHtml({ attrs, content }: BlockOf<'timeline'>['content'][number], siteUrl: string): Html {
  const heading = [attrs.date, attrs.title].filter((part) => part !== '').join(' — ');
  return element('li', {}, element('strong', {}, heading), proseToHtml(content, siteUrl));
}

function questionToHtml({ attrs, content }: BlockOf<'questions'>['content'][number], siteUrl: string): Html {
  return joinHtml([element('p', {}, element('strong', {}, attrs.question)), proseToHtml(content, siteUrl)]);
}

function relatedToHtml({ attrs }: BlockOf<'relatedLink'>, context: FeedContext): Html | undefined {
  const article = context.linkedArticles[attrs.articleId];
  if (!article) return undefined;
  const href = new URL(articlePath(article), context.siteUrl).href;
  return element('p', {}, `${context.labels.seeAlso}: `, element('a', { href }, article.title));
}

function joined(correction: BlockOf<'correction'>, siteUrl: string): Html[] {
  return correction.content.flatMap((paragraph, index) =>
    index === 0
      ? [inlinesToHtml(paragraph.content, siteUrl)]
      : [element('br', {}), inlinesToHtml(paragraph.content, siteUrl)],
  );
}

const title = (text: string): Html | false => text !== '' && element('h3', {}, text);
const signed = (name: string): Html | false => name !== '' && element('p', {}, '— ', element('cite', {}, name));
