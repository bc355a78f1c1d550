import { fetchSuggestions, type Suggestion } from './fetch-suggestions';

const DEBOUNCE_MS = 120;

/**
 * Offers topics, writers and headlines as one types (ARIA practices, "editable combobox with list autocomplete"). The
 * form around it searches without it.
 */
export class SearchSuggestions extends HTMLElement {
  #list = document.createElement('ul');
  #input: HTMLInputElement | null = null;
  #activeIndex = -1;
  #timer = 0;
  #abortController = new AbortController();

  connectedCallback(): void {
    const input = (this.#input = this.querySelector('input'));
    if (!input) return;
    this.#list = this.querySelector('ul') ?? this.#list;
    Object.assign(input, { role: 'combobox', ariaExpanded: 'false', ariaAutoComplete: 'list', autocomplete: 'off' });
    input.setAttribute('aria-controls', this.#list.id);
    input.addEventListener('input', () => this.#fetchDebounced(input.value));
    input.addEventListener('keydown', (event) => this.#onKey(event));
    input.addEventListener('blur', () => this.#close());
    // A press on the list must not take the focus, or the list would close under the finger.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', ({ target }) => this.#choose((target as Element).closest('li')));
  }

  #fetchDebounced(text: string): void {
    clearTimeout(this.#timer);
    this.#abortController.abort();
    const query = text.trim();
    if (query.length < 2) return this.#close();
    this.#abortController = new AbortController();
    const { signal } = this.#abortController;
    this.#timer = window.setTimeout(
      () => void fetchSuggestions(this.dataset['url'] ?? '', query, signal).then((found) => found && this.#show(found)),
      DEBOUNCE_MS,
    );
  }

  #show(suggestions: Suggestion[]): void {
    this.#list.replaceChildren(...suggestions.map(optionOf));
    this.#setActive(-1);
    this.#setOpen(suggestions.length > 0);
  }

  #onKey(event: KeyboardEvent): void {
    const options = this.#list.children.length;
    if (event.isComposing) return;
    if (event.key === 'Escape' && !this.#list.hidden) this.#close();
    else if (event.key === 'Enter' && this.#activeIndex >= 0) this.#choose(this.#list.children[this.#activeIndex]);
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options > 0) {
      this.#setOpen(true);
      // One place before the first stands for the field itself.
      const places = options + 1;
      this.#setActive(((this.#activeIndex + 1 + (event.key === 'ArrowDown' ? 1 : places - 1)) % places) - 1);
    } else return;
    event.preventDefault();
  }

  #setActive(at: number): void {
    this.#activeIndex = at;
    [...this.#list.children].forEach((option, index) => option.setAttribute('aria-selected', String(index === at)));
    const marked = this.#list.children[at];
    marked?.scrollIntoView({ block: 'nearest' });
    this.#input?.setAttribute('aria-activedescendant', marked?.id ?? '');
  }

  #choose(option: Element | null | undefined): void {
    const input = this.#input;
    if (!(option instanceof HTMLElement) || !input) return;
    const { url } = option.dataset;
    if (url) location.assign(url);
    else {
      input.value = option.textContent;
      input.form?.requestSubmit();
    }
    this.#close();
  }

  #close(): void {
    this.#abortController.abort();
    clearTimeout(this.#timer);
    this.#setActive(-1);
    this.#setOpen(false);
  }

  #setOpen(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#input?.setAttribute('aria-expanded', String(isOpen));
  }
}

function optionOf({ text, url, kind }: Suggestion, index: number): HTMLLIElement {
  const option = document.createElement('li');
  Object.assign(option, { id: `suggestion-${index}`, role: 'option', dir: 'auto', textContent: text });
  if (url) option.dataset['url'] = url;
  if (kind) option.dataset['kind'] = kind;
  return option;
}
