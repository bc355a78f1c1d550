import { escapeHtml } from '@/lib/escape-html';
import type { Identity } from './identity';

type Letter = { text: string; locale: 'ar' | 'en'; identity: Identity };

/** As wide as mail programs show without scrolling on phones and desks alike. */
const WIDTH = 560;
const LOGO_HEIGHT = 44;

/**
 * A mail's text as HTML under the site's name or logo. Tables and styles on the elements, since mail programs know little
 * else; no picture is needed to understand it.
 */
export function mailHtml({ text, locale, identity }: Letter): string {
  const dir = locale === 'ar' ? 'rtl' : 'ltr';
  const { name, home, accent } = identity;
  const font = "font-family:'Segoe UI',Tahoma,Arial,sans-serif";
  return [
    `<!doctype html><html lang="${locale}" dir="${dir}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"><title>${escapeHtml(name)}</title></head>`,
    `<body style="margin:0;background:#fbf8f3"><table role="presentation" dir="${dir}" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">`,
    `<table role="presentation" dir="${dir}" width="100%" cellpadding="0" cellspacing="0" style="max-width:${WIDTH}px;background:#ffffff;color:#1a1714;border-top:4px solid ${accent};${font};font-size:16px;line-height:1.8">`,
    `<tr><td style="padding:20px 24px 0"><a href="${escapeHtml(home)}" style="color:${accent};font-size:20px;font-weight:bold;text-decoration:none">${head(identity)}</a></td></tr>`,
    `<tr><td style="padding:8px 24px 24px">${paragraphs(text, accent)}</td></tr></table></td></tr></table></body></html>`,
  ].join('');
}

/** The same mail for programs without HTML: its text, then who sent it (RFC 3676, 4.3: signature). */
export function mailText({ text, identity }: Pick<Letter, 'text' | 'identity'>): string {
  return `${text}\n\n-- \n${identity.name.replaceAll(/\s+/g, ' ')}\n${identity.home}\n`;
}

function head({ name, logo }: Identity): string {
  if (!logo) return escapeHtml(name);
  const width = Math.round((logo.width / logo.height) * LOGO_HEIGHT);
  return `<img src="${escapeHtml(logo.url)}" alt="${escapeHtml(name)}" width="${width}" height="${LOGO_HEIGHT}" border="0" style="display:block;max-width:100%;height:auto">`;
}

function paragraphs(text: string, accent: string): string {
  const linked = escapeHtml(text).replaceAll(
    /https?:\/\/\S+/g,
    (url) => `<a href="${url}" dir="ltr" style="color:${accent};word-break:break-all">${url}</a>`,
  );
  return linked
    .split('\n\n')
    .map((part) => `<p style="margin:12px 0">${part.replaceAll('\n', '<br>')}</p>`)
    .join('');
}
