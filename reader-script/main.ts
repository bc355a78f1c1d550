/**
 * What script adds to readers' pages: one small file, no framework. Each feature is a custom element around markup that
 * is whole without it, so a page is read the same where this file never arrives.
 */
import { CopyLink } from './copy-link';
import { revalidatePrerendered } from './revalidate-prerendered';
import { EmbedOnTap } from './embed-on-tap';
import { ReadingChoices } from './reading-choices';
import { RelativeTime } from './relative-time';
import { SearchSuggestions } from './search-suggestions';
import { speculate } from './speculate';
import { whenIdle } from './when-idle';

revalidatePrerendered();
whenIdle(() => customElements.define('warraq-reading', ReadingChoices));
whenIdle(() => customElements.define('warraq-suggest', SearchSuggestions));
whenIdle(() => customElements.define('warraq-ago', RelativeTime));
whenIdle(() => customElements.define('warraq-copy', CopyLink));
whenIdle(() => customElements.define('warraq-embed', EmbedOnTap));
whenIdle(speculate);
