/**
 * The script of readers' pages: one small file without a framework. Each feature is a custom element around markup
 * that is complete without it, so a page works the same where this file never loads.
 */
import { closeMenus } from './close-menus';
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
whenIdle(closeMenus);
whenIdle(speculate);
