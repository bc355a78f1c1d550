const SHOWN_MS = 2_000;

/** Copies the article's URL, which is hard to reach in a phone's collapsed address bar. */
export class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const { url, done = '' } = this.dataset;
    // The Clipboard API exists in secure contexts only; elsewhere the button stays hidden.
    if (!button || !url || !navigator.clipboard) return;
    const label = button.textContent;
    button.setAttribute('aria-live', 'polite');
    button.onclick = async () => {
      await navigator.clipboard.writeText(url);
      button.textContent = done;
      setTimeout(() => (button.textContent = label), SHOWN_MS);
    };
    this.closest('[hidden]')?.removeAttribute('hidden');
  }
}
