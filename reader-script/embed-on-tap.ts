import { embedAddress } from './embed-address';

/**
 * Puts another site's player in the place of the link to it, when the reader asks: before that nothing is fetched from
 * there. Providers without a player that leaves readers unmarked stay links.
 */
export class EmbedOnTap extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    const address = link && embedAddress(this.dataset['provider'], link.href);
    if (!link || !address) return;
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      const frame = playerOf(address, link.textContent);
      link.replaceWith(frame);
      frame.focus();
    });
  }
}

function playerOf(address: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title.trim();
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  // Its own origin's scripts and a window when it is asked for; never this page.
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation allow-popups');
  // The player refuses pages that do not say which site they are of.
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = address;
  return frame;
}
