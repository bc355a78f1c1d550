const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Says «قبل 5 دقائق» of what is younger than a day: stored pages cannot, they would be wrong a minute later. */
export class RelativeTime extends HTMLElement {
  #timer = 0;

  connectedCallback(): void {
    const time = this.querySelector('time');
    const at = Date.parse(time?.dateTime ?? '');
    if (!time || !(Date.now() - at < DAY)) return;
    const absolute = time.textContent;
    // The newsroom's digits are those of the date it wrote.
    const words = new Intl.RelativeTimeFormat(`ar-u-nu-${/[٠-٩]/.test(absolute) ? 'arab' : 'latn'}`, { numeric: 'auto' });
    const show = (): void => {
      const age = Date.now() - at;
      time.textContent = age < DAY ? inWords(words, age) : absolute;
      time.title = absolute;
    };
    show();
    this.#timer = window.setInterval(show, MINUTE);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }
}

function inWords(words: Intl.RelativeTimeFormat, age: number): string {
  if (age < MINUTE) return words.format(0, 'second');
  return age < HOUR ? words.format(-Math.floor(age / MINUTE), 'minute') : words.format(-Math.floor(age / HOUR), 'hour');
}
