/**
 * Makes the web fonts: subsets the faces of every pair, names them by their content, and writes the CSS that loads the first
 * pair and the desk's face. What pages of another pair need, and what share cards are drawn with (TrueType, since Pango reads
 * no woff2), stands in fonts.json. Does nothing when nothing changed. Output: public/build/fonts (not under version control).
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { characters, sample } from './fonts/characters.mjs';
import { deskFace, fontPackages, typefaces } from './fonts/faces.mjs';
import { scaled } from './fonts/scale.mjs';

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
  const made = {};
  for (const [name, pair] of Object.entries(typefaces)) {
    made[name] = {
      sans: await makeFace(`${name}-sans`, pair.sans),
      naskh: await makeFace(`${name}-naskh`, pair.naskh),
    };
  }
  const [first, ...others] = Object.keys(made);
  const desk = await makeFace('desk', deskFace);
  await writeFile(join(folder, 'fonts.css'), made[first].sans.css + made[first].naskh.css);
  await writeFile(join(folder, 'desk.css'), desk.css);
  const pairs = Object.entries(made).map(([name, pair]) => [name, describe(pair, others.includes(name))]);
  await writeFile(manifestFile, `${JSON.stringify({ stamp, typefaces: Object.fromEntries(pairs) }, null, 2)}\n`);
  const weights = pairs.map(([name, { bytes }]) => `${name} ${(bytes / 1024).toFixed(1)} KB`);
  console.log(`fonts: ${weights.join(', ')}, desk ${(desk.bytes / 1024).toFixed(1)} KB`);
}

/** What the site needs to know of a pair; `css` is what pages add to that of the first. */
function describe({ sans, naskh }, isOther) {
  const of = ({ url, drawing, pango, line, families }) => ({ url, drawing, pango, line, families });
  return {
    bytes: sans.bytes + naskh.bytes,
    css: isOther ? sans.css + naskh.css : '',
    sans: of(sans),
    naskh: of(naskh),
  };
}

async function stampOfInputs() {
  const hash = createHash('sha256')
    .update(characters)
    .update(sample)
    .update(JSON.stringify([typefaces, deskFace]));
  const scripts = ['scripts/fonts.mjs', 'scripts/fonts/metrics.mjs', 'scripts/fonts/scale.mjs'];
  const packages = [...fontPackages, 'subset-font', 'harfbuzzjs'];
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

function filesOf({ typefaces: made }) {
  return Object.values(made).flatMap(({ sans, naskh }) => [sans.url, sans.drawing, naskh.url, naskh.drawing]);
}

async function makeFace(key, face) {
  // Imported late, so that a run with nothing to do stays fast.
  const { default: subsetFont } = await import('subset-font');
  const { measureFace, fallbackDescriptors } = await import('./fonts/metrics.mjs');
  const subset = async ({ file, scale }, targetFormat) =>
    subsetFont(scaled(await readFile(join(root, file)), scale), characters, { ...subsetOptions, targetFormat });

  const bytes = await subset(face, 'woff2');
  const url = await writeNamed(key, 'woff2', bytes);
  const sfnt = await subset(face, 'truetype');
  const drawing = await writeNamed(key, 'ttf', sfnt);
  const own = measureFace(sfnt);
  const rules = [fontFace(face.family, face.weight, `url(${url}) format("woff2");font-display:swap`)];
  for (const local of face.locals) {
    const measured = local.file ? measureFace(await subset(local, 'truetype')) : { width: local.width };
    const source = local.names.map((localName) => `local("${localName}")`).join(',');
    const family = `${face.family} ${local.suffix}`;
    rules.push(fontFace(family, face.weight, `${source};${fallbackDescriptors(own, measured)}`));
  }
  const names = [face.family, ...face.locals.map(({ suffix }) => `${face.family} ${suffix}`)];
  return {
    url,
    drawing,
    pango: face.pango,
    line: own.ascent + own.descent + own.lineGap,
    families: `${names.map((name) => `"${name}"`).join(',')},${face.generic}`,
    bytes: bytes.length,
    css: rules.join(''),
  };
}

async function writeNamed(key, extension, bytes) {
  const name = `${key}.${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.${extension}`;
  await writeFile(join(folder, name), bytes);
  return `/build/fonts/${name}`;
}

function fontFace(family, weight, source) {
  return `@font-face{font-family:"${family}";font-weight:${weight};src:${source}}\n`;
}
