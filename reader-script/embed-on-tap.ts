import { embedAddress } from './embed-address';

/**
 * Replaces the link to another site by its player when the reader asks for it; nothing is fetched from there before.
 * Providers without a cookie-free player stay links.
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
  // Allows the player its own origin's scripts and popups, but no access to this page.
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation allow-popups');
  // The player rejects pages that do not send their origin.
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = address;
  return frame;
}
