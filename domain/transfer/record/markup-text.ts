import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5';

/** Text that stands apart. With `lines`, each of its lines is a paragraph; otherwise line ends in it are spaces. */
export type TextBlock = { heading: 2 | 3 | null; text: string; lines: boolean };

const NAMES =
  'a|abbr|article|aside|audio|b|base|blockquote|body|br|button|center|cite|code|div|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|li|link|main|math|meta|nav|noscript|object|ol|p|picture|pre|s|script|section|small|span|strong|style|sub|sup|svg|table|tbody|td|template|textarea|th|thead|title|tr|u|ul|video';
const TAG = new RegExp(`<(?:/?(?:${NAMES})(?=[\\s/>])|!--|!doctype)`, 'i');
const REFERENCE =
  /&(?:amp|quot|apos|nbsp|lt|gt|laquo|raquo|ldquo|rdquo|lsquo|rsquo|hellip|ndash|mdash|zwnj|zwj|rlm|lrm|#\d{1,7}|#x[\da-f]{1,6});/i;
const BLOCK_TAG = /<\/?(?:p|div|br|li|h[1-6]|blockquote|tr|section|article)(?=[\s/>])/i;
const EMPTY_LINE = /(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)/;
const BLOCKS = new Set(
  'address article aside blockquote br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td th thead tr ul'.split(
    ' ',
  ),
);
/** Elements whose content is no text, and the tokenizer's mode inside them. */
const DROPPED = new Map<string, Tokenizer['state']>([
  ['script', TokenizerMode.SCRIPT_DATA],
  ...['style', 'iframe', 'noscript', 'noembed', 'noframes', 'xmp'].map(
    (name) => [name, TokenizerMode.RAWTEXT] as const,
  ),
  ...['title', 'textarea'].map((name) => [name, TokenizerMode.RCDATA] as const),
]);

/** Whether a text is HTML rather than plain text: it holds a known tag or a character reference. «a < b» is text. */
export function hasMarkup(text: string): boolean {
  return (text.includes('<') && TAG.test(text)) || (text.includes('&') && REFERENCE.test(text));
}

/**
 * The text of HTML, block by block. Tags, comments, attributes, scripts, styles and frames are gone; what remains is
 * text and nothing else, even where it looks like a tag (`&lt;b&gt;`). An HTML tokenizer reads it in one pass, so
 * that neither deep nesting nor broken tags cost more than their length. Line breaks part blocks as in plain text
 * where no block tag does; an empty line always does.
 */
export function markupBlocks(markup: string): TextBlock[] {
  const collector = new BlockCollector(!BLOCK_TAG.test(markup));
  collector.tokenizer.write(markup, true);
  return collector.blocks;
}

class BlockCollector implements TokenHandler {
  readonly blocks: TextBlock[] = [];
  readonly tokenizer: Tokenizer;
  private text = '';
  private heading: 2 | 3 | null = null;
  private dropped: string | null = null;

  constructor(private readonly linesPart: boolean) {
    this.tokenizer = new Tokenizer({}, this);
  }

  onStartTag({ tagName }: Token.TagToken): void {
    const mode = DROPPED.get(tagName);
    if (mode !== undefined) {
      this.dropped = tagName;
      this.tokenizer.state = mode;
    } else if (BLOCKS.has(tagName)) {
      this.endBlock();
      if (/^h[1-6]$/.test(tagName)) this.heading = tagName <= 'h2' ? 2 : 3;
    }
  }

  onEndTag({ tagName }: Token.TagToken): void {
    if (tagName === this.dropped) this.dropped = null;
    else if (BLOCKS.has(tagName)) this.endBlock();
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    if (this.dropped === null) this.text += chars;
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onEof(): void {
    this.endBlock();
  }

  onComment(): void {}
  onDoctype(): void {}
  onNullCharacter(): void {}

  private endBlock(): void {
    for (const text of this.text.split(EMPTY_LINE)) {
      if (text.trim() !== '') this.blocks.push({ heading: this.heading, text, lines: this.linesPart });
    }
    this.text = '';
    this.heading = null;
  }
}
