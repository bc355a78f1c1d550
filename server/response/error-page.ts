import messages from '@/messages/ar.json';
import fonts from '@/public/build/fonts/fonts.json';
import { frontPath } from '@/lib/urls';

/** A complete document of constant text: it must not depend on anything that may have failed. */
export function errorPage(): string {
  const { error, errorHint, goHome, retry } = messages.notice;
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${error}</title><style>${style}</style></head><body><main><p class="mark" aria-hidden="true">500</p><h1>${error}</h1><p>${errorHint}</p><p><a href="">${retry}</a> <a href="${frontPath()}">${goHome}</a></p></main></body></html>`;
}

/** The colours and fonts of app/styles/tokens.css, reduced to what this page needs. */
const style =
  `@font-face{font-family:S;font-weight:700;src:url(${fonts.typefaces.plex.sans.url})}@font-face{font-family:N;src:url(${fonts.typefaces.plex.naskh.url})}` +
  'body{margin:0;min-height:100vh;display:grid;place-content:center;text-align:center;padding:1rem;background:#fbf8f3;color:#1a1714;font:1.125rem/2 N,serif}' +
  'h1{font:700 1.75rem/1.4 S,sans-serif;margin:0 0 .75rem}p{margin:0}.mark{font:700 clamp(5rem,22vw,9rem)/1.2 S,sans-serif}' +
  '.mark,a{color:#9b1b30}a{font:700 1rem/3 S,sans-serif;margin-inline:.75rem;text-underline-offset:.3em}' +
  '@media(prefers-color-scheme:dark){body{background:#14120f;color:#ede6da}.mark,a{color:#f08497}}';
