import fonts from '@/public/build/fonts/fonts.json';
import { type TypefaceName, typefaceRule } from '@/lib/typefaces';

/**
 * Loads the site's pair of typefaces, and nothing of the others. What the house's own pair needs stands in the site's
 * stylesheet already. React puts all of it into the head.
 */
export function TypefaceStyle({ typeface }: { typeface: TypefaceName }) {
  const { css, sans, naskh } = fonts.typefaces[typeface];
  return (
    <>
      {[sans.url, naskh.url].map((href) => (
        <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />
      ))}
      {css === '' ? null : (
        <style href={`typeface-${typeface}`} precedence="look">
          {css + typefaceRule('html:root', { sans: sans.families, naskh: naskh.families })}
        </style>
      )}
    </>
  );
}
