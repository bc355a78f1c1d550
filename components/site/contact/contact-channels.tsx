import { useTranslations } from 'next-intl';
import type { SiteSettings } from '@/domain/settings/types';

type Props = { channels: SiteSettings['channels']; email: string };

/** Other ways to the newsroom, each in its own direction; nothing when there are none. */
export function ContactChannels({ channels, email }: Props) {
  const t = useTranslations('contact');
  const { signal, secureDrop, pgpFingerprint, pgpKeyUrl, address } = channels;
  if (!email && !Object.values(channels).some(Boolean)) return null;
  return (
    <section aria-labelledby="contact-channels">
      <h2 id="contact-channels">{t('channels')}</h2>
      <dl>
        {signal && (
          <Channel name={t('signal')}>
            <Address href={signalLink(signal)}>{signal}</Address>
          </Channel>
        )}
        {secureDrop && (
          <Channel name={t('secureDrop')} hint={t('secureDropHint')}>
            <Address href={`http://${secureDrop}`}>{secureDrop}</Address>
          </Channel>
        )}
        {email && (
          <Channel name={t('email')}>
            <Address href={`mailto:${email}`}>{email}</Address>
          </Channel>
        )}
        {(pgpFingerprint || pgpKeyUrl) && (
          <Channel name={t('pgp')} hint={t('pgpHint')}>
            {pgpFingerprint && <Address>{pgpFingerprint}</Address>}
            {pgpKeyUrl && (
              <a className="contact-key" href={pgpKeyUrl} rel="noreferrer">
                {t('pgpKey')}
              </a>
            )}
          </Channel>
        )}
        {address && (
          <Channel name={t('address')}>
            <bdi className="contact-lines">{withNumbersIsolated(address)}</bdi>
          </Channel>
        )}
      </dl>
    </section>
  );
}

function Channel({ name, hint, children }: { name: string; hint?: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
      {hint && <dd className="contact-hint">{hint}</dd>}
    </div>
  );
}

/** Numbers, names and addresses of machines, which are written from left to right. */
function Address({ href, children }: { href?: string | null; children: string }) {
  const text = (
    <bdi dir="ltr" className="contact-address">
      {children}
    </bdi>
  );
  return href ? (
    <a href={href} rel="noreferrer">
      {text}
    </a>
  ) : (
    text
  );
}

/** Telephone numbers keep the order of their groups, which Arabic text would turn around. */
function withNumbersIsolated(text: string): React.ReactNode[] {
  return text.split(/(\+?[0-9][0-9 ()-]+[0-9])/).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <bdi key={at} dir="ltr">
        {part}
      </bdi>
    ),
  );
}

/** Signal opens a number or a link of its own; a user name has to be searched for there. */
function signalLink(signal: string): string | null {
  if (signal.startsWith('https:')) return signal;
  return signal.startsWith('+') ? `https://signal.me/#p/${signal.replace(/[ -]/g, '')}` : null;
}
