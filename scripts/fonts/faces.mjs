const plex = 'node_modules/@ibm/plex-sans-arabic/fonts/complete/woff2/IBMPlexSansArabic-Bold.woff2';
const plexRegular = 'node_modules/@ibm/plex-sans-arabic/fonts/complete/woff2/IBMPlexSansArabic-Regular.woff2';
const naskh = 'node_modules/@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf';
const naskhBold = 'node_modules/@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf';

/**
 * The site's two typefaces. `locals` are the fallbacks until they load: Noto Naskh comes with Android and is measured
 * from its package; DejaVu comes with Linux desktops, its width of the sample (in em) measured once.
 */
export const faces = [
  {
    key: 'sans',
    family: 'Warraq Sans',
    weight: 700,
    file: plex,
    locals: [
      { family: 'Warraq Sans Noto', names: ['Noto Naskh Arabic Bold', 'NotoNaskhArabic-Bold'], file: naskhBold },
      { family: 'Warraq Sans DejaVu', names: ['DejaVu Sans Bold', 'DejaVuSans-Bold'], width: 113.067 },
    ],
  },
  {
    key: 'naskh',
    family: 'Warraq Naskh',
    weight: 400,
    file: naskh,
    locals: [
      { family: 'Warraq Naskh Noto', names: ['Noto Naskh Arabic', 'NotoNaskhArabic-Regular'], file: naskh },
      { family: 'Warraq Naskh DejaVu', names: ['DejaVu Sans', 'DejaVuSans'], width: 95.355 },
    ],
  },
  {
    // The desk uses Plex for article text too. Readers never load this one.
    key: 'desk',
    family: 'Warraq Sans',
    weight: 400,
    file: plexRegular,
    isOfDesk: true,
    locals: [],
  },
];
