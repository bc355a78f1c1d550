import { ageInWords } from './age-in-words';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Says «قبل 5 دقائق» of what is younger than a day: stored pages cannot, they would be wrong a minute later. */
export class RelativeTime extends HTMLElement {
  #timer = 0;

  connectedCallback(): void {
    const time = this.querySelector('time');
    const at = Date.parse(time?.dateTime ?? '');
    if (!time || !(Date.now() - at < DAY)) return;
    const absolute = time.textContent;
    // The newsroom's digits are those of the date it wrote.
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
