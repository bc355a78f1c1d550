import { useTranslations } from 'next-intl';
import type { DetailedHTMLProps, HTMLAttributes, ReactNode } from 'react';
import { Caption } from './caption';
import { lineDirection } from '@/components/article/body/text/direction';
import { providerOf } from './embed-provider';
import type { BlockProps } from './block-props';

declare module 'react' {
  // React's types leave custom elements to those who define them.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'warraq-embed': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
        'data-provider'?: string | undefined;
      };
    }
  }
}

/**
 * A page of another site, as a link. The custom element around it may replace the link by that site's player when the
 * reader asks for it; nothing is fetched from there before, and without scripts the link remains.
 */
export function EmbedBlock({ block }: BlockProps<'embed'>): ReactNode {
  const t = useTranslations('document');
  const { url, title, caption } = block.attrs;
  const { provider, host } = providerOf(url);
  const name = provider ? t(`providers.${provider}`) : host;
  return (
    <figure className="article-embed">
      <warraq-embed data-provider={provider}>
        <a href={url} rel="noopener">
          <span className="article-embed-title" dir={lineDirection(title)}>
            {title || t('embedFrom', { name })}
          </span>
          <span className="article-embed-source">{t.rich('openOn', { name: () => <bdi>{name}</bdi> })}</span>
        </a>
      </warraq-embed>
      <Caption caption={caption} />
    </figure>
  );
}
