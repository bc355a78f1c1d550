import type { SiteSettings } from '@/domain/settings/types';

type Props = { settings: Pick<SiteSettings, 'supportUrl' | 'supportLabel' | 'supportText'> };

/** The button of the masthead that leads to where readers can give. Beside the date on a phone, whose first line is full. */
export function SupportLink({ settings: { supportUrl, supportLabel } }: Props) {
  if (!supportUrl) return null;
  return (
    <>
      <style href="support" precedence="parts">
        {styles}
      </style>
      <a className="give" href={supportUrl} {...awayFrom(supportUrl)}>
        {supportLabel}
      </a>
    </>
  );
}

/** Asks for support at the end of an article, in the site's words. */
export function SupportBlock({ settings: { supportUrl, supportLabel, supportText } }: Props) {
  if (!supportUrl) return null;
  return (
    <section className="give-more" aria-label={supportLabel}>
      {supportText && <p>{supportText}</p>}
      <a className="give" href={supportUrl} {...awayFrom(supportUrl)}>
        {supportLabel}
      </a>
    </section>
  );
}

function awayFrom(url: string): { rel?: string } {
  return url.startsWith('/') ? {} : { rel: 'noopener' };
}

/** With the button, so that sites without one do not carry them. */
const styles =
  '.give{display:inline-flex;align-items:center;min-height:2.25rem;padding-inline:.875rem;background:var(--accent);color:var(--paper);font:700 var(--t-label) var(--sans)}' +
  '.mast-tools .give{min-height:2.25rem;padding-inline:.875rem;margin-inline-end:.5rem}' +
  '.give-more{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.75rem 1.5rem;margin-block-start:1.5rem;padding:1rem 1.25rem;background:var(--sunk)}' +
  '.give-more p{flex:1 1 18rem;font:400 var(--t-small) var(--naskh)}.give-more .give{min-height:2.75rem}' +
  '@media(max-width:47.99rem){.mast-top{position:relative}.mast-top:has(.give){padding-block-end:1rem}.mast-top:has(.give) .mast-date{padding-inline-end:8rem}' +
  '.mast-tools .give{position:absolute;inset-block-end:.25rem;inset-inline-end:var(--edge);margin:0}.mast-tools .give::after{content:"";position:absolute;inset:-.25rem 0}}';
