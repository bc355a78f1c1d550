import fonts from '@/public/build/fonts/fonts.json';
import { accentOf, houseAccent } from '@/lib/colour/accent';

type PlainPage = { title: string; /** HTML of the page. */ main: string; accent?: string };

/** A complete document in the look of the paper that needs neither the framework nor a script. */
export function plainPage({ title, main, accent = houseAccent.light }: PlainPage): string {
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><style>${styleWith(accentOf(accent))}</style></head><body><main>${main}</main></body></html>`;
}

/** The colours and fonts of app/styles/tokens.css, reduced to what these pages need. */
function styleWith({ light, dark }: { light: string; dark: string }): string {
  return (
    `@font-face{font-family:S;font-weight:700;src:url(${fonts.typefaces.plex.sans.url})}@font-face{font-family:N;src:url(${fonts.typefaces.plex.naskh.url})}` +
    'body{margin:0;min-height:100vh;display:grid;place-content:center;text-align:center;padding:1rem;box-sizing:border-box;background:#fbf8f3;color:#1a1714;font:1.125rem/2 N,serif}' +
    'main{max-width:34rem}h1{font:700 1.75rem/1.4 S,sans-serif;margin:0 0 .75rem}p{margin:0;overflow-wrap:anywhere}.mark{font:700 clamp(5rem,22vw,9rem)/1.2 S,sans-serif}' +
    `.mark,a{color:${light}}a{font:700 1rem/3 S,sans-serif;margin-inline:.75rem;text-underline-offset:.3em}` +
    '.name{font:700 1.125rem/1.4 S,sans-serif;margin:0 0 2rem;padding-block-end:.75rem;border-block-end:1px solid #e2dacd}.quiet{color:#5a534b}' +
    `form{display:grid;gap:.5rem;margin:1.5rem auto 0;max-width:20rem;text-align:start}label,button{font:700 1rem/1.5 S,sans-serif}input{font:1.125rem/1.5 S,sans-serif;padding:.5rem .75rem;border:1px solid #5a534b;background:transparent;color:inherit;min-width:0}button{min-height:2.75rem;border:0;background:${light};color:#fbf8f3;cursor:pointer}` +
    `:focus-visible{outline:2px solid ${light};outline-offset:2px}[role=alert]{color:${light};font-weight:700}` +
    `@media(prefers-color-scheme:dark){body{background:#14120f;color:#ede6da}.mark,a,[role=alert]{color:${dark}}.name{border-color:#332e28}.quiet{color:#b3a99b}input{border-color:#b3a99b}button{background:${dark};color:#14120f}:focus-visible{outline-color:${dark}}}`
  );
}
