import { readingChoices, storageKey } from './stored-choices';

/** Text size and theme: the reader's choices, stored in this browser and sent nowhere. */
export class ReadingChoices extends HTMLElement {
  connectedCallback(): void {
    const root = document.documentElement;
    for (const input of this.querySelectorAll('input')) {
      input.checked = (root.dataset[input.name] ?? '') === input.value;
    }
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || !readingChoices.includes(target.name)) return;
      if (target.value) root.dataset[target.name] = target.value;
      else root.removeAttribute(`data-${target.name}`);
      storeChoices(root.dataset);
    });
    this.hidden = false;
  }
}

function storeChoices(data: DOMStringMap): void {
  const chosen = Object.fromEntries(readingChoices.flatMap((name) => (data[name] ? [[name, data[name]]] : [])));
  try {
    localStorage.setItem(storageKey, JSON.stringify(chosen));
  } catch {
    // Storage is blocked for this page: the choice lasts until the page is left.
  }
}
