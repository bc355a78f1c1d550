const google = (file) => `node_modules/@expo-google-fonts/${file}`;
const plex = (style) => `node_modules/@ibm/plex-sans-arabic/fonts/complete/woff2/IBMPlexSansArabic-${style}.woff2`;
const naskh = google('noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf');
const naskhBold = google('noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf');

/**
 * The fallbacks until a face loads: Noto Naskh comes with Android and is measured from its package; DejaVu comes with Linux
 * desktops, its width of the sample (in em) measured once.
 */
const boldLocals = [
  { suffix: 'Noto', names: ['Noto Naskh Arabic Bold', 'NotoNaskhArabic-Bold'], file: naskhBold },
  { suffix: 'DejaVu', names: ['DejaVu Sans Bold', 'DejaVuSans-Bold'], width: 113.067 },
];
const regularLocals = [
  { suffix: 'Noto', names: ['Noto Naskh Arabic', 'NotoNaskhArabic-Regular'], file: naskh },
  { suffix: 'DejaVu', names: ['DejaVu Sans', 'DejaVuSans'], width: 95.355 },
];

const headline = (family, rest) => ({
  family,
  weight: 700,
  locals: boldLocals,
  generic: 'system-ui,sans-serif',
  ...rest,
});
const text = (family, rest) => ({
  family,
  weight: 400,
  locals: regularLocals,
  generic: '"Geeza Pro",serif',
  ...rest,
});

/**
 * The pairs of typefaces that a site may choose from, each for headlines and labels (`sans`) and for reading (`naskh`); the
 * first is the house's own. `pango` is the face's name where share cards are drawn. `scale` makes a face that is drawn small
 * or large for its em as large as those of the first pair, so that the sizes of app/styles/tokens.css suit every pair.
 */
export const typefaces = {
  plex: {
    sans: headline('Warraq Sans', { file: plex('Bold'), pango: 'IBM Plex Sans Arabic Bold' }),
    naskh: text('Warraq Naskh', { file: naskh, pango: 'Noto Naskh Arabic' }),
  },
  markazi: {
    sans: headline('Warraq Markazi Bold', {
      file: google('markazi-text/700Bold/MarkaziText_700Bold.ttf'),
      pango: 'Markazi Text Bold',
      scale: 1.2,
    }),
    naskh: text('Warraq Markazi', {
      file: google('markazi-text/400Regular/MarkaziText_400Regular.ttf'),
      pango: 'Markazi Text',
      scale: 1.18,
    }),
  },
  cairo: {
    sans: headline('Warraq Cairo', {
      file: google('cairo/700Bold/Cairo_700Bold.ttf'),
      pango: 'Cairo Bold',
      scale: 0.94,
    }),
    naskh: text('Warraq Vazirmatn', {
      file: google('vazirmatn/400Regular/Vazirmatn_400Regular.ttf'),
      pango: 'Vazirmatn',
      scale: 0.92,
    }),
  },
};

/** The desk uses Plex for article text too. Readers never load this one. */
export const deskFace = { ...headline('Warraq Sans', { file: plex('Regular'), weight: 400 }), locals: [] };

/** Whose files the fonts are made of. */
export const fontPackages = [
  '@ibm/plex-sans-arabic',
  ...['noto-naskh-arabic', 'markazi-text', 'cairo', 'vazirmatn'].map((name) => `@expo-google-fonts/${name}`),
];
