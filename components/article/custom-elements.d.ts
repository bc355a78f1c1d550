import type { DetailedHTMLProps, HTMLAttributes } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'warraq-copy': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
        'data-url'?: string;
        'data-done'?: string;
      };
    }
  }
}
