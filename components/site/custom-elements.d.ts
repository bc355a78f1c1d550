import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Custom = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

/** Elements of the reader script (reader-script/main.ts). */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'warraq-ago': Custom;
      'warraq-reading': Custom;
      'warraq-suggest': Custom & { 'data-url'?: string };
    }
  }
}
