import { ageInWords } from './age-in-words';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Shows «قبل 5 دقائق» for times younger than a day; a cached page would be wrong a minute later. */
export class RelativeTime extends HTMLElement {
  #timer = 0;

  connectedCallback(): void {
    const time = this.querySelector('time');
    const at = Date.parse(time?.dateTime ?? '');
    if (!time || !(Date.now() - at < DAY)) return;
    const absolute = time.textContent;
    // Uses the same digits as the date in the page.
    const zero = /[٠-٩]/.test(absolute) ? '٠' : '0';
    const show = (): void => {
      const age = Date.now() - at;
      time.textContent = age < DAY ? ageInWords(age, zero) : absolute;
      time.title = absolute;
    };
    show();
    this.#timer = window.setInterval(show, MINUTE);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }
}
