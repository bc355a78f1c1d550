/**
 * Makes the web fonts: subsets both faces, names them by their content, and writes the CSS that loads them and the
 * list that pages preload. Also writes TrueType versions for share cards, since Pango reads no woff2. Does nothing
 * when nothing changed. Output: public/build/fonts (not under version control).
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { characters, sample } from './fonts/characters.mjs';
import { faces } from './fonts/faces.mjs';

/**
 * Features that browsers and Pango apply to Arabic and Latin text by default (OpenType feature registry); alternates
 * that no style uses are dropped. So is hinting: phones do not use it, and it was a quarter of the bold face.
 */
const subsetOptions = {
  noHinting: true,
  keepFeatures: [
    ...['ccmp', 'locl', 'isol', 'init', 'medi', 'med2', 'fina', 'fin2', 'fin3', 'rlig', 'rclt', 'calt', 'liga', 'clig'],
    ...['mset', 'curs', 'kern', 'mark', 'mkmk', 'dist'],
  ],
};

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'public/build/fonts');
const manifestFile = join(folder, 'fonts.json');

await makeFonts();

async function makeFonts() {
  const stamp = await stampOfInputs();
  if (await isUpToDate(stamp)) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const results = [];
  for (const face of faces) results.push(await makeFace(face));
  const [ofPaper, ofDesk] = [results.filter((face) => !face.isOfDesk), results.filter((face) => face.isOfDesk)];
  await writeFile(join(folder, 'fonts.css'), ofPaper.map((face) => face.css).join(''));
  await writeFile(join(folder, 'desk.css'), ofDesk.map((face) => face.css).join(''));
  const preload = Object.fromEntries(ofPaper.map((face) => [face.key, face.url]));
  const drawing = Object.fromEntries(ofPaper.map((face) => [face.key, face.drawing]));
  await writeFile(manifestFile, `${JSON.stringify({ stamp, preload, drawing }, null, 2)}\n`);
  console.log(`fonts: ${results.map((face) => `${face.family} ${(face.bytes / 1024).toFixed(1)} KB`).join(', ')}`);
}

async function stampOfInputs() {
  const hash = createHash('sha256').update(characters).update(sample).update(JSON.stringify(faces));
  const scripts = ['scripts/fonts.mjs', 'scripts/fonts/metrics.mjs'];
  const packages = ['@ibm/plex-sans-arabic', '@expo-google-fonts/noto-naskh-arabic', 'subset-font', 'harfbuzzjs'];
  for (const file of [...scripts, ...packages.map((name) => `node_modules/${name}/package.json`)]) {
    hash.update(await readFile(join(root, file)));
  }
  return hash.digest('hex');
}

async function isUpToDate(stamp) {
  try {
    const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
    const present = new Set(await readdir(folder));
    return (
      manifest.stamp === stamp &&
      present.has('fonts.css') &&
      present.has('desk.css') &&
      filesOf(manifest).every((url) => present.has(url.split('/').at(-1)))
    );
  } catch {
    return false;
  }
}

function filesOf({ preload, drawing }) {
  return [...Object.values(preload), ...Object.values(drawing)];
}

async function makeFace(face) {
  // Imported late, so that a run with nothing to do stays fast.
  const { default: subsetFont } = await import('subset-font');
  const { measureFace, fallbackDescriptors } = await import('./fonts/metrics.mjs');
  const sfntOf = async (file) =>
    subsetFont(await readFile(join(root, file)), characters, { ...subsetOptions, targetFormat: 'truetype' });

  const bytes = await subsetFont(await readFile(join(root, face.file)), characters, {
    ...subsetOptions,
    targetFormat: 'woff2',
  });
  const url = await writeNamed(face.key, 'woff2', bytes);
  const sfnt = await sfntOf(face.file);
  const drawing = await writeNamed(face.key, 'ttf', sfnt);
  const own = measureFace(sfnt);
  const rules = [fontFace(face.family, face.weight, `url(${url}) format("woff2");font-display:swap`)];
  for (const local of face.locals) {
    const measured = local.file ? measureFace(await sfntOf(local.file)) : { width: local.width };
    const source = local.names.map((localName) => `local("${localName}")`).join(',');
    rules.push(fontFace(local.family, face.weight, `${source};${fallbackDescriptors(own, measured)}`));
  }
  return { ...face, url, drawing, bytes: bytes.length, css: rules.join('') };
}

async function writeNamed(key, extension, bytes) {
  const name = `${key}.${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.${extension}`;
  await writeFile(join(folder, name), bytes);
  return `/build/fonts/${name}`;
}

function fontFace(family, weight, source) {
  return `@font-face{font-family:"${family}";font-weight:${weight};src:${source}}\n`;
}
