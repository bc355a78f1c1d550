import { useTranslations } from 'next-intl';

const enc = encodeURIComponent;

/** Plain links to other networks, so that no script of theirs is loaded here. */
const TARGETS = [
  { network: 'whatsapp', href: (url: string, title: string) => `https://wa.me/?text=${enc(`${title}\n${url}`)}` },
  {
    network: 'telegram',
    href: (url: string, title: string) => `https://t.me/share/url?url=${enc(url)}&text=${enc(title)}`,
  },
  { network: 'facebook', href: (url: string) => `https://www.facebook.com/sharer/sharer.php?u=${enc(url)}` },
  {
    network: 'x',
    href: (url: string, title: string) => `https://x.com/intent/post?url=${enc(url)}&text=${enc(title)}`,
  },
] as const;

/**
 * `url` is the article's canonical, absolute URL. Copying needs a script: <warraq-copy> appears once that has loaded.
 */
export function ShareLinks({ url, title }: { url: string; title: string }) {
  const t = useTranslations();
  return (
    <nav className="share" aria-label={t('article.share')}>
      <b aria-hidden="true">{t('article.share')}</b>
      <ul>
        {TARGETS.map(({ network, href }) => (
          <li key={network}>
            <a
              rel="noopener nofollow"
              target="_blank"
              href={href(url, title)}
              aria-label={t('article.shareOn', { network: t(`site.networks.${network}`) })}
            >
              {t(`site.networks.${network}`)}
            </a>
          </li>
        ))}
        <li hidden>
          <warraq-copy data-url={url} data-done={t('article.copied')}>
            <button type="button">{t('article.copy')}</button>
          </warraq-copy>
        </li>
      </ul>
    </nav>
  );
}
